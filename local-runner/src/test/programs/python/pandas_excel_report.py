from pathlib import Path

import numpy as np
import pandas as pd

output = Path("/tmp/output")
output.mkdir(exist_ok=True)
target = output / "report.xlsx"

months = pd.period_range("2024-01", periods=6, freq="M").astype(str)
costs = pd.DataFrame(
    {"month": months, "rent": 900, "food": [310.5, 295, 340, np.nan, 300, 280.25]}
)
costs["total"] = costs[["rent", "food"]].sum(axis=1)
summary = costs.describe().loc[["count", "mean", "min", "max"]]
with pd.ExcelWriter(target, engine="openpyxl") as writer:
    costs.to_excel(writer, sheet_name="costs", index=False)
    summary.to_excel(writer, sheet_name="summary")

again = pd.read_excel(target, sheet_name=None, index_col=None)
print(list(again), again["costs"].shape)
print(again["costs"].to_string(index=False))
pd.testing.assert_frame_equal(again["costs"], costs)
print(pd.read_excel(target, sheet_name="summary", index_col=0).round(2))
costs.to_csv(output / "costs.csv", index=False)
print((output / "costs.csv").read_text().splitlines()[4])
print(costs.to_html(index=False).count("<tr"), "rows of HTML")
