from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns

data = pd.DataFrame(
    {
        "height": [150, 160, 170, 180, 190],
        "weight": [50, 58, 69, 80, 88],
        "age": [30, 20, 50, 40, 25],
    }
)
related = data.corr().round(3)
print(related.loc["height"].to_dict())

figure, (left, right) = plt.subplots(1, 2, figsize=(6, 3), dpi=60)
sns.heatmap(related, annot=True, ax=left, cbar=False)
sns.barplot(x=["a", "b", "a"], y=[1, 5, 3], ax=right, errorbar=None)
print([text.get_text() for text in left.texts][:3])
print(
    [bar.get_height() for bar in right.patches],
    [t.get_text() for t in right.get_xticklabels()],
)

target = Path("/tmp/output/heat.png")
target.parent.mkdir(exist_ok=True)
figure.savefig(target)
print(target.read_bytes()[1:4].decode(), plt.imread(target).shape)
print(sns.color_palette("colorblind", 2).as_hex())
