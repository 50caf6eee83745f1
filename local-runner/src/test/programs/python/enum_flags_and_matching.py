from dataclasses import dataclass
from enum import Enum, Flag, IntEnum, auto


class Right(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    EDIT = READ | WRITE


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    @property
    def gravity(self) -> float:
        mass, radius = self.value
        return 6.67430e-11 * mass / radius**2


class Level(IntEnum):
    LOW = 1
    HIGH = 5


@dataclass
class Point:
    x: float
    y: float


def describe(value) -> str:
    match value:
        case Level.HIGH:
            return "the high level"
        case bool() | None:
            return "a constant"
        case int(n) if n < 0:
            return f"negative {-n}"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal at {x}"
        case {"kind": "circle", "r": r, **rest}:
            return f"circle {r}, more: {sorted(rest)}"
        case [first, *middle, last]:
            return f"from {first} to {last}, {len(middle)} between"
        case str(text):
            return f"text of {len(text)}"
        case _:
            return f"a {type(value).__name__}"


print(Right.EDIT, Right.READ in Right.EDIT, Right.RUN in Right.EDIT, Right.EDIT.value)
print(
    [f"{planet.name} {planet.gravity:.2f}" for planet in Planet],
    Level(5).name,
    Level.LOW < 3,
)
for value in (
    5,
    True,
    -3,
    7.5,
    Point(0, 0),
    Point(2, 2),
    [1, 2, 3, 4],
    (1,),
    "abc",
    {"kind": "circle", "r": 2, "z": 1, "a": 0},
):
    print(f"{value!r}: {describe(value)}")
