from dataclasses import dataclass
from typing import (
    Callable,
    Generic,
    Iterator,
    Protocol,
    TypeVar,
    get_type_hints,
    runtime_checkable,
)

T = TypeVar("T")
U = TypeVar("U")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("the stack is empty")
        return self._items.pop()

    def map(self, function: Callable[[T], U]) -> "Stack[U]":
        mapped: Stack[U] = Stack()
        for item in self._items:
            mapped.push(function(item))
        return mapped

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)

    def __len__(self) -> int:
        return len(self._items)


@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float:
        ...


@dataclass(frozen=True, order=True)
class Square:
    side: float

    def area(self) -> float:
        return self.side**2


stack = Stack[int]().push(1).push(2).push(3)
print(list(stack), len(stack), stack.pop(), list(stack.map(lambda n: f"<{n}>")))
try:
    Stack[str]().pop()
except IndexError as error:
    print(error)
print(
    isinstance(Square(2), HasArea),
    isinstance(4, HasArea),
    max(Square(2), Square(3)).area(),
)
print(get_type_hints(Square), Stack[int])
print(len({Square(1), Square(1), Square(2)}))
