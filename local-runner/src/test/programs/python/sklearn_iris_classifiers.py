from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier, export_text

iris = load_iris()
print(
    iris.data.shape, list(iris.target_names), iris.data.mean(axis=0).round(3).tolist()
)
train, test, train_kinds, test_kinds = train_test_split(
    iris.data, iris.target, test_size=0.3, random_state=0, stratify=iris.target
)
print(len(train), len(test))

for model in (
    KNeighborsClassifier(5),
    make_pipeline(StandardScaler(), LogisticRegression(max_iter=500)),
    DecisionTreeClassifier(max_depth=2, random_state=0),
):
    model.fit(train, train_kinds)
    accuracy = accuracy_score(test_kinds, model.predict(test))
    folds = cross_val_score(model, iris.data, iris.target, cv=5)
    print(
        type(model).__name__,
        "good:",
        accuracy > 0.85,
        "folds good:",
        folds.mean() > 0.9,
    )

flower = [[5.1, 3.5, 1.4, 0.2]]
print("kind of the first flower:", iris.target_names[model.predict(flower)[0]])
stump = DecisionTreeClassifier(max_depth=1, random_state=0).fit(
    iris.data[:, 2:3], iris.target
)
print(export_text(stump, feature_names=["petal length"]), end="")
