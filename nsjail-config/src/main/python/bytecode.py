"""Compiles the agent's Python modules, so that no run of a script has to: bytecode.py SOURCES TARGET."""

import importlib.util
import pathlib
import py_compile
import sys

# Where a jail sees the modules, for what they say in a traceback.
IN_THE_JAIL = "/cloche"


def main(sources: pathlib.Path, target: pathlib.Path) -> None:
    for source in sorted(sources.glob("*.py")):
        compiled = importlib.util.cache_from_source(str(target / source.name))
        py_compile.compile(
            str(source),
            compiled,
            f"{IN_THE_JAIL}/{source.name}",
            doraise=True,
            # Taken as it is: the times of what a jar holds say nothing.
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
    # An interpreter with another tag looks for other names, and compiles for itself.
    tag = sys.implementation.cache_tag or ""
    (target / "__pycache__/tag").write_text(tag, "ascii")


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:]))
