"""Solvers, sparse matrices, an integral, a filter."""

import numpy
from scipy import fft, integrate, linalg, optimize, signal, sparse, stats
from scipy.sparse import linalg as sparse_linalg

assert abs(optimize.brentq(lambda x: x * x - 2, 0, 2) - 2**0.5) < 1e-9
assert optimize.minimize(lambda x: ((x - 3) ** 2).sum(), [0.0, 0.0]).success
assert abs(integrate.quad(numpy.exp, 0, 1)[0] - (numpy.e - 1)) < 1e-9
matrix = sparse.eye(500, format="csr") * 2
assert numpy.allclose(sparse_linalg.spsolve(matrix, numpy.ones(500)), 0.5)
assert linalg.svdvals(numpy.eye(100)).sum() == 100
fft.fft(numpy.ones(1000), workers=2)
signal.lfilter(*signal.butter(3, 0.1), numpy.ones(100))
assert stats.norm.cdf(0) == 0.5
print("as expected")
