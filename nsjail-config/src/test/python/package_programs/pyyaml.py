"""Both parsers, that in Python and that in C."""

import yaml

value = {"list": [1, 2.5, None, True], "text": "ä: b", "nested": {"a": {"b": "c"}}}
with open("file.yaml", "w") as file:
    yaml.safe_dump(value, file, allow_unicode=True)
for loader in (yaml.SafeLoader, yaml.CSafeLoader):
    with open("file.yaml") as file:
        assert yaml.load(file, loader) == value
print("as expected")
