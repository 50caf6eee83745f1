import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.linear_model import LinearRegression
from sklearn.metrics import confusion_matrix, r2_score
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, PolynomialFeatures

x = np.arange(10).reshape(-1, 1)
line = LinearRegression().fit(x, 3 * x[:, 0] - 7)
print(
    "line:",
    np.round(line.coef_, 6),
    round(line.intercept_, 6),
    line.predict([[100]]).round(6),
)
curve = PolynomialFeatures(2).fit_transform(x)
fitted = LinearRegression(fit_intercept=False).fit(
    curve, 1 + 2 * x[:, 0] + 0.5 * x[:, 0] ** 2
)
print("curve:", np.round(fitted.coef_, 6))
print("r2:", r2_score([3, -0.5, 2, 7], [2.5, 0.0, 2, 8]).round(4))

generator = np.random.default_rng(3)
centres = np.array([[0, 0], [10, 0], [0, 10]])
points = np.concatenate(
    [centre + generator.normal(scale=0.5, size=(30, 2)) for centre in centres]
)
groups = KMeans(3, n_init=4, random_state=0).fit(points)
found = np.array(sorted(groups.cluster_centers_.round().tolist()))
print(
    "centres:", found.astype(int).tolist(), sorted(np.bincount(groups.labels_).tolist())
)

plane = generator.normal(size=(200, 2)) @ np.array([[3, 1, 0], [0, 1, 2]])
components = PCA().fit(plane)
print("flat:", components.explained_variance_ratio_[2] < 1e-12)
print(confusion_matrix(list("aabbc"), list("ababc")).tolist())
print(MinMaxScaler().fit_transform([[1.0, 10], [2, 20], [3, 50]]).tolist())
encoder = OneHotEncoder(sparse_output=False)
print(
    encoder.fit_transform([["red"], ["blue"], ["red"]]).tolist(),
    encoder.categories_[0].tolist(),
)
