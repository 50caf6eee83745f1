import numpy as np
import pandas as pd

days = pd.date_range("2024-02-26", periods=10, freq="D")
series = pd.Series(np.arange(10) ** 2, index=days)
print(series["2024-02-28":"2024-03-01"].to_dict() == dict(zip(days[2:5], [4, 9, 16])))
print(series.resample("W").sum())
print(series.rolling(3).mean().dropna().round(2).tolist())
print(
    series.diff().dropna().astype(int).tolist(), round(series.pct_change().iloc[-1], 4)
)
print(series.groupby(series.index.day_name()).sum().sort_index().to_dict())
print(
    series.shift(2).isna().sum(),
    series.cummax().iloc[-1],
    series.ewm(alpha=0.5).mean().round(3).iloc[2],
)

print(pd.bdate_range("2024-03-01", "2024-03-31").size, "working days")
print(pd.date_range("2024-01-31", periods=3, freq="M").strftime("%d.%m.").tolist())
stamp = pd.Timestamp("2024-03-31 01:30", tz="Europe/Berlin")
print((stamp + pd.Timedelta(hours=1)).isoformat(), stamp.tz_convert("UTC").isoformat())
print(
    pd.Timestamp("2024-03-31") + pd.offsets.MonthEnd(1),
    pd.Period("2024Q1").end_time.date(),
)
print((pd.to_datetime(["2024-12-25", "bad"], errors="coerce")).isna().tolist())
print(pd.to_timedelta("1 days 02:30:00").total_seconds())
