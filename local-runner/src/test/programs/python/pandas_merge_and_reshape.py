import io

import pandas as pd

people = pd.DataFrame(
    {"id": [1, 2, 3, 4], "name": ["Ann", "Bob", "Cléo", "Dan"], "team": list("xyxz")}
)
scores = pd.read_csv(
    io.StringIO("id;q1;q2\n1;7,5;8\n3;;9\n4;6,0;5\n5;1,0;1\n"), sep=";", decimal=","
)

joined = people.merge(scores, on="id", how="outer", indicator=True)
print(joined["_merge"].value_counts().sort_index().to_dict())
print(
    joined.drop(columns="_merge").to_csv(index=False, na_rep="-", float_format="%.1f"),
    end="",
)

long = scores.melt("id", var_name="quarter", value_name="points").dropna()
print(long.sort_values(["id", "quarter"]).to_string(index=False))
wide = long.pivot(index="id", columns="quarter", values="points").fillna(0)
print(wide.to_dict("index"))

both = pd.concat([people.head(1), people.tail(1)], ignore_index=True)
print(
    both["name"].str.upper().tolist(),
    both.assign(size=both["name"].str.len())["size"].sum(),
)
print(
    scores["q1"].isna().sum(), scores["q1"].mean(), scores["q1"].interpolate().tolist()
)
print(pd.cut([1, 5, 9], bins=[0, 3, 6, 10], labels=["low", "mid", "high"]).tolist())
print(
    people.set_index("name").loc["Cléo", "team"],
    people["team"].map({"x": 1, "y": 2}).tolist(),
)
print(people.to_json(orient="records", force_ascii=False))
try:
    people["missing"]
except KeyError as error:
    print("no column", error)
