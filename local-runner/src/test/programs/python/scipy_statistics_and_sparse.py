import numpy as np
from scipy import interpolate, sparse, special, stats
from scipy.sparse import linalg
from scipy.sparse.csgraph import shortest_path
from scipy.spatial import KDTree, ConvexHull

print(
    f"normal: {stats.norm.cdf(1.96):.4f} {stats.norm.ppf(0.975):.4f} {stats.binom.pmf(3, 10, 0.5):.6f}"
)
test = stats.ttest_ind([5, 7, 5, 3, 5, 3, 3, 9], [8, 1, 4, 6, 6, 4, 1, 2])
print(f"t = {test.statistic:.4f}, p = {test.pvalue:.4f}")
line = stats.linregress([1, 2, 3, 4, 5], [2, 4, 5, 4, 5])
print(f"line: {line.slope:.2f} x + {line.intercept:.2f}, r2 = {line.rvalue ** 2:.2f}")
print("chi square:", round(stats.chisquare([16, 18, 16, 14, 12, 12]).statistic, 4))
print("Spearman:", round(stats.spearmanr([1, 2, 3, 4], [1, 3, 2, 4])[0], 4))
print(
    "special:",
    special.comb(49, 6, exact=True),
    round(special.gamma(0.5) ** 2, 9),
    round(float(special.erf(1)), 7),
)

size = 100
matrix = sparse.diags([-1, 2, -1], [-1, 0, 1], shape=(size, size), format="csc")
solution = linalg.spsolve(matrix, np.ones(size))
print("sparse:", matrix.nnz, round(solution.max(), 6))

graph = sparse.csr_matrix([[0, 1, 4, 0], [0, 0, 2, 7], [0, 0, 0, 1], [0, 0, 0, 0]])
print("shortest:", shortest_path(graph)[0].tolist())
distance, index = KDTree([[0, 0], [3, 4], [10, 10]]).query([3, 3])
print("nearest:", int(index), float(distance))
print(
    "hull:",
    sorted(ConvexHull([[0, 0], [2, 0], [2, 2], [0, 2], [1, 1]]).vertices.tolist()),
)
x = np.linspace(0, np.pi, 20)
print(
    "spline:",
    round(float(interpolate.CubicSpline(x, np.sin(x))(1.0)), 4),
    round(np.sin(1.0), 4),
)
