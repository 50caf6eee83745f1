"""numpy and pandas: BLAS with threads, random numbers, files."""

import numpy
import pandas

matrix = numpy.random.default_rng(1).random((300, 300))
assert numpy.allclose(matrix @ numpy.linalg.inv(matrix), numpy.eye(300))
numpy.save("matrix.npy", matrix)
assert numpy.load("matrix.npy", mmap_mode="r").shape == (300, 300)
frame = pandas.DataFrame({"key": list("aabb"), "value": range(4)})
frame.groupby("key").sum().to_csv("sums.csv")
assert pandas.read_csv("sums.csv")["value"].tolist() == [1, 5]
print("as expected")
