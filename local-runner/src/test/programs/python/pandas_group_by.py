import sys

import pandas as pd

sales = pd.read_csv(sys.stdin, parse_dates=["day"])
sales["revenue"] = sales["units"] * sales["price"]
print(sales.dtypes.astype(str).to_dict())
print(sales.groupby("region")["revenue"].agg(["sum", "mean", "count"]))
print(
    sales.pivot_table(
        index="region", columns="product", values="units", aggfunc="sum", fill_value=0
    )
)
best = sales.loc[
    sales.groupby("product")["revenue"].idxmax(), ["product", "region", "revenue"]
]
print(best.to_string(index=False))
print(
    sales.resample("M", on="day")["revenue"].sum().to_dict()
    == {pd.Timestamp("2024-01-31"): 170.0, pd.Timestamp("2024-02-29"): 215.0}
)
sales["share"] = sales["revenue"] / sales.groupby("region")["revenue"].transform("sum")
print(sales.sort_values("share", ascending=False)["share"].round(3).tolist())
print(sales.query("units > 5 and region != 'south'").index.tolist())
