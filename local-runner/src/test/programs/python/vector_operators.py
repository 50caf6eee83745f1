from __future__ import annotations

import math
from functools import total_ordering


@total_ordering
class Vector:
    __slots__ = ("parts",)

    def __init__(self, *parts: float):
        self.parts = parts

    def __repr__(self) -> str:
        return f"Vector({', '.join(map(str, self.parts))})"

    def __add__(self, other: Vector) -> Vector:
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.parts, other.parts, strict=True)))

    def __mul__(self, factor: float) -> Vector:
        return Vector(*(part * factor for part in self.parts))

    __rmul__ = __mul__

    def __matmul__(self, other: Vector) -> float:
        return sum(a * b for a, b in zip(self.parts, other.parts, strict=True))

    def __neg__(self) -> Vector:
        return self * -1

    def __abs__(self) -> float:
        return math.hypot(*self.parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vector) and self.parts == other.parts

    def __lt__(self, other: Vector) -> bool:
        return abs(self) < abs(other)

    def __getitem__(self, index):
        return self.parts[index]

    def __bool__(self) -> bool:
        return any(self.parts)


a, b = Vector(1, 2, 2), Vector(4, 0, -3)
print(a + b, 2 * a, a * 0.5, -b, a @ b, abs(a), abs(b))
print(a < b, a >= b, a == Vector(1, 2, 2), bool(Vector(0, 0)), a[1], a[::-1], *b)
print(sum([a, b, a], Vector(0, 0, 0)), sorted([b, a, Vector(1, 0, 0)]))
for wrong in (lambda: a + 1, lambda: a + Vector(1), lambda: setattr(a, "name", "a")):
    try:
        wrong()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
