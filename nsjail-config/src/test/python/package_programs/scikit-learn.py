"""Models: one on the threads of OpenMP, one on processes of joblib."""

import numpy
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score


def main() -> None:
    x, y = load_iris(return_X_y=True)
    assert LogisticRegression(max_iter=500).fit(x, y).score(x, y) > 0.9
    assert (
        RandomForestClassifier(10, n_jobs=2, random_state=1).fit(x, y).score(x, y) > 0.9
    )
    assert len(numpy.unique(KMeans(3, n_init=1, random_state=1).fit_predict(x))) == 3
    assert HistGradientBoostingClassifier(max_iter=5).fit(x, y).score(x, y) > 0.9
    scores = cross_val_score(LogisticRegression(max_iter=500), x, y, cv=2, n_jobs=2)
    assert scores.mean() > 0.8
    print("as expected")


if __name__ == "__main__":
    main()
