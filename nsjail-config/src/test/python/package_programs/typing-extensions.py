"""Types at run time."""

import typing_extensions
from typing_extensions import Annotated, TypedDict, get_type_hints, runtime_checkable


class Point(TypedDict, total=False):
    x: Annotated[int, "metres"]


@runtime_checkable
class Closes(typing_extensions.Protocol):
    def close(self) -> None:
        ...


assert get_type_hints(Point, include_extras=True)["x"].__metadata__ == ("metres",)
assert isinstance(open("/dev/null"), Closes)
print("as expected")
