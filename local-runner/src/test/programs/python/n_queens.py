def place(size: int, columns: tuple[int, ...] = ()):
    row = len(columns)
    if row == size:
        yield columns
        return
    for column in range(size):
        if all(
            column != other and abs(column - other) != row - above
            for above, other in enumerate(columns)
        ):
            yield from place(size, columns + (column,))


for size in range(1, 9):
    print(size, sum(1 for _ in place(size)))

first = next(place(8))
for column in first:
    print("." * column + "Q" + "." * (7 - column))
