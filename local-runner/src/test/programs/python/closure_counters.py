from typing import Callable


def counter(
    start: int = 0, step: int = 1
) -> tuple[Callable[[], int], Callable[[], None]]:
    value = start

    def advance() -> int:
        nonlocal value
        value += step
        return value

    def reset() -> None:
        nonlocal value
        value = start

    return advance, reset


advance, reset = counter(10, 5)
other, _ = counter()
print(advance(), advance(), other(), advance())
reset()
print(advance(), other())

late = [lambda x: x * factor for factor in range(4)]
early = [lambda x, factor=factor: x * factor for factor in range(4)]
print([f(10) for f in late], [f(10) for f in early])
print(advance.__closure__[0].cell_contents, advance.__code__.co_freevars)


def collect(item: int, seen: list[int] = []) -> list[int]:
    """Shows that a default value is made only once."""
    seen.append(item)
    return seen


print(collect(1), collect(2) is collect(3), collect(4))
fixed_point = lambda f: (lambda x: x(x))(lambda y: f(lambda n: y(y)(n)))
print(fixed_point(lambda again: lambda n: 1 if n == 0 else n * again(n - 1))(10))
words = ["pear", "Apple", "fig", "apple"]
print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=str.lower))
