"""What is run: scripts that print 1 when they have done their work."""

import dataclasses

PANDAS = """
import pandas
frame = pandas.DataFrame({"group": [i % 10 for i in range(10_000)], "value": range(10_000)})
means = frame.groupby("group").value.mean()
assert len(means) == 10
print(1)
"""

FILES = """
import os
folder = os.environ.get("BENCH_OUTPUT", "/tmp/output")
for i in range(10):
    with open(f"{folder}/{i}.bin", "wb") as file:
        file.write(os.urandom(100 * 1024))
print(1)
"""


@dataclasses.dataclass(frozen=True)
class Workload:
    name: str
    language: str
    command: tuple[str, ...]  # to which the code is appended
    code: str
    weight: int  # how much longer than a hello it takes, roughly
    files: int = 0


WORKLOADS = (
    Workload("hello python", "python", ("/usr/bin/python3", "-c"), "print(1)", 1),
    Workload("hello bash", "bash", ("/bin/bash", "-c"), "echo 1", 1),
    Workload("hello node", "javascript", ("/usr/bin/node", "-e"), "console.log(1)", 1),
    Workload("pandas frame", "python", ("/usr/bin/python3", "-c"), PANDAS, 5),
    Workload("ten files", "python", ("/usr/bin/python3", "-c"), FILES, 2, files=10),
)
