import io

import numpy as np

table = np.arange(1, 11)[:, None] * np.arange(1, 11)
print(table.shape, table.sum(), table[2:4, ::4].tolist(), table.diagonal()[-3:])
sieve = np.ones(100, dtype=bool)
sieve[:2] = False
for n in range(2, 10):
    sieve[n * n :: n] = False
print(np.flatnonzero(sieve))

grid = np.arange(24).reshape(2, 3, 4)
print(grid.sum(axis=(0, 2)), grid.transpose(2, 0, 1).shape, grid[..., -1].tolist())
print(np.where(grid[0] % 5 == 0, -1, grid[0]))
values, counts = np.unique(list("mississippi"), return_counts=True)
print(dict(zip(values.tolist(), counts.tolist())))
print(
    np.array([250, 10], dtype=np.uint8) + np.uint8(10),
    np.array([1, 2]).dtype,
    np.array([1, 2.5]).dtype,
)
print(
    np.sort([3, 1, 2])[::-1],
    np.argsort([30, 10, 20]),
    np.cumsum([1, 2, 3]),
    np.diff([1, 4, 9, 16]),
)
print(
    np.percentile([1, 2, 3, 4], 75),
    np.std([2, 4, 4, 4, 5, 5, 7, 9]),
    np.median([5, 1, 9]),
)
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.interp(2.5, [1, 2, 3], [10, 20, 40]))

print(np.loadtxt(io.StringIO("1,2\n3,4"), delimiter=",").mean(axis=0))
np.save("grid.npy", grid)
print(np.array_equal(np.load("grid.npy"), grid))
print(
    np.random.default_rng(7).permutation(1000).sum(), np.einsum("ij,ij->", table, table)
)
try:
    np.ones(3) + np.ones(4)
except ValueError as error:
    print(error)
