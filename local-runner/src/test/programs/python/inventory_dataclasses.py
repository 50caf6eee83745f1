from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from functools import singledispatch
from typing import ClassVar


@dataclass
class Item(ABC):
    sort_key: tuple = field(init=False, repr=False)
    name: str
    cents: int
    count: int = 0
    made: ClassVar[int] = 0

    def __post_init__(self) -> None:
        self.sort_key = (-self.worth(), self.name)
        Item.made += 1

    @abstractmethod
    def unit(self) -> str:
        ...

    def worth(self) -> int:
        return self.cents * self.count


class Piece(Item):
    def unit(self) -> str:
        return "pcs"


@dataclass
class Bulk(Item):
    factor: float = 1.0

    def unit(self) -> str:
        return "kg"

    def worth(self) -> int:
        return round(super().worth() * self.factor)


@singledispatch
def line(item) -> str:
    return f"? {item!r}"


@line.register
def _(item: Item) -> str:
    return f"{item.name:<8}{item.count:>5} {item.unit():<4}{item.worth() / 100:>9.2f}"


@line.register
def _(item: Bulk) -> str:
    return line.dispatch(Item)(item) + f"  x{item.factor}"


nails = Bulk("nails", 250, 12, 0.9)
items = [
    Piece("hammer", 1999, 3),
    nails,
    Piece("saw", 1499, 4),
    replace(nails, name="screws", count=30),
]
for item in sorted(items, key=lambda item: item.sort_key):
    print(line(item))
print(Item.made, items[1] == replace(nails), line("strange"))
print(nails)
try:
    Item("abstract", 1)
except TypeError as error:
    print(error)
