from collections import Counter

Cell = tuple[int, int]


def step(living: frozenset[Cell]) -> frozenset[Cell]:
    neighbours = Counter(
        (row + down, column + right)
        for row, column in living
        for down in (-1, 0, 1)
        for right in (-1, 0, 1)
        if down or right
    )
    return frozenset(
        cell
        for cell, count in neighbours.items()
        if count == 3 or (count == 2 and cell in living)
    )


def after(living: frozenset[Cell], generations: int) -> frozenset[Cell]:
    for _ in range(generations):
        living = step(living)
    return living


glider = frozenset({(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)})
moved = after(glider, 4)
print("glider moved by one:", moved == {(r + 1, c + 1) for r, c in glider})

blinker = frozenset({(1, 0), (1, 1), (1, 2)})
print("blinker turns:", sorted(step(blinker)))
print("and turns back:", after(blinker, 2) == blinker)

pentomino = frozenset({(0, 1), (0, 2), (1, 0), (1, 1), (2, 1)})
print("r-pentomino:", [len(after(pentomino, n)) for n in range(0, 11)])
