"""Classes, whose methods it compiles at run time."""

import attr


@attr.define
class Point:
    x: int = attr.field(validator=attr.validators.ge(0))
    y: list = attr.field(factory=list)


assert attr.asdict(Point(1, [2])) == {"x": 1, "y": [2]}
try:
    Point(-1)
except ValueError:
    print("as expected")
