from collections.abc import Iterable, Iterator
from typing import Any


def flatten(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key in value:
            yield from flatten(value[key])
    elif isinstance(value, Iterable) and not isinstance(value, str):
        for item in value:
            yield from flatten(item)
    else:
        yield value


def depth(value: Any) -> int:
    if not isinstance(value, list):
        return 0
    return 1 + max(map(depth, value), default=0)


def paths(value: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths(item, f"{prefix}[{index}]")
    else:
        yield prefix, value


nested = [1, [2, [3, (4, range(5, 7))]], "seven", {"a": 8, "b": [9, [], [[10]]]}]
print(list(flatten(nested)))
print(depth([]), depth([1, [2], [[3]]]), depth([[[[]]]]))
document = {"name": "x", "points": [{"at": [1, 2]}, {"at": [3, 4]}], "empty": []}
for path, value in paths(document):
    print(path, "=", value)
