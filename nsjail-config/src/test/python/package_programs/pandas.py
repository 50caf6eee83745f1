"""Tables: grouped, joined, over time, and as files."""

import sqlite3

import numpy
import pandas

days = pandas.date_range("2026-01-01", periods=5000, freq="H", tz="Europe/Berlin")
table = pandas.DataFrame(
    {"day": days, "kind": list("abcde") * 1000, "n": numpy.arange(5000)}
)
assert table.groupby("kind").n.sum().sum() == 12497500
assert len(table.set_index("day").n.resample("D").mean()) == 209
assert len(table.merge(pandas.DataFrame({"kind": ["a"], "name": ["A"]}))) == 1000
assert table.eval("n * 2 + 1").iloc[-1] == 9999
table.to_csv("table.csv", index=False)
table.to_pickle("table.pickle")
assert (pandas.read_csv("table.csv").n == pandas.read_pickle("table.pickle").n).all()
with sqlite3.connect("tables") as database:
    table[["kind", "n"]].to_sql("t", database)
    assert pandas.read_sql("select max(n) as m from t", database).m[0] == 4999
print("as expected")
