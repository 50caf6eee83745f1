from fractions import Fraction
from itertools import permutations
from math import prod

Matrix = list[list[Fraction]]


def determinant(rows: list[list[int]]) -> Fraction:
    matrix: Matrix = [[Fraction(cell) for cell in row] for row in rows]
    result = Fraction(1)
    for column in range(len(matrix)):
        pivot = next((r for r in range(column, len(matrix)) if matrix[r][column]), None)
        if pivot is None:
            return Fraction(0)
        if pivot != column:
            matrix[pivot], matrix[column] = matrix[column], matrix[pivot]
            result = -result
        result *= matrix[column][column]
        for row in range(column + 1, len(matrix)):
            factor = matrix[row][column] / matrix[column][column]
            for k in range(column, len(matrix)):
                matrix[row][k] -= factor * matrix[column][k]
    return result


def by_definition(rows: list[list[int]]) -> int:
    size, total = len(rows), 0
    for order in permutations(range(size)):
        swaps = sum(
            order[i] > order[j] for i in range(size) for j in range(i + 1, size)
        )
        total += (-1) ** swaps * prod(rows[i][order[i]] for i in range(size))
    return total


vandermonde = [[x**k for k in range(5)] for x in (1, 2, 3, 5, 7)]
for rows in (
    [[1, 2], [3, 4]],
    [[0, 1, 2], [1, 0, 3], [4, -3, 8]],
    [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
    vandermonde,
):
    assert determinant(rows) == by_definition(rows)
    print(len(rows), determinant(rows))
hilbert = [[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)]
print("Hilbert 4:", determinant(hilbert))
