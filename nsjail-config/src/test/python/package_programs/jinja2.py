"""Templates of files that include one another, compiled and cached."""

import asyncio
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader

Path("cache").mkdir()
Path("base").write_text("<{% block a %}{% endblock %}>")
Path("page").write_text(
    "{% extends 'base' %}{% block a %}{% for n in numbers %}{{ n|e }}{% endfor %}{% endblock %}"
)
for again in range(2):
    environment = Environment(
        loader=FileSystemLoader("."),
        bytecode_cache=FileSystemBytecodeCache("cache"),
        enable_async=True,
    )
    page = environment.get_template("page")
    assert asyncio.run(page.render_async(numbers=[1, "&"])) == "<1&amp;>"
assert list(Path("cache").iterdir())
print("as expected")
