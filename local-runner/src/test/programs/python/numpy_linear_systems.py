import numpy as np

matrix = np.array([[2.0, 1, -1], [-3, -1, 2], [-2, 1, 2]])
right = np.array([8.0, -11, -3])
solution = np.linalg.solve(matrix, right)
print("solution:", np.round(solution, 10) + 0.0)
print("checked:", np.allclose(matrix @ solution, right))
print("determinant:", round(np.linalg.det(matrix), 10))
print(
    "inverse times matrix is one:",
    np.allclose(np.linalg.inv(matrix) @ matrix, np.eye(3)),
)

values, vectors = np.linalg.eigh(np.array([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]))
print(
    "eigenvalues:",
    np.round(values, 6),
    "orthogonal:",
    np.allclose(vectors.T @ vectors, np.eye(3)),
)
print("rank:", np.linalg.matrix_rank(np.arange(16).reshape(4, 4)))

x = np.arange(6)
slope, offset = np.linalg.lstsq(np.c_[x, np.ones(6)], 3 * x + 2, rcond=None)[0]
print(f"line: {slope:.6f} x + {offset:.6f}")

fibonacci = np.array([[1, 1], [1, 0]], dtype=object)
print("F(90) =", np.linalg.matrix_power(fibonacci, 90)[0, 1])
try:
    np.linalg.inv(np.ones((2, 2)))
except np.linalg.LinAlgError as error:
    print(error)
