"""Takes more processor time than its share, in several processes at once."""

import os
import time

from outside import OUTSIDE, got_through, stopped

PROCESSES, SECONDS = 4, 1.0
# What a quota lets through: a period more at the beginning, and slices on each processor.
SLACK = 0.2


def burn(until: float) -> None:
    while time.monotonic() < until:
        pass


begin, before = time.monotonic(), os.times()
children = []
for _ in range(PROCESSES):
    child = os.fork()
    if child == 0:
        burn(begin + SECONDS)
        os._exit(0)
    children.append(child)
for child in children:
    os.waitpid(child, 0)
after = os.times()
taken = sum(after[:4]) - sum(before[:4])
share = OUTSIDE["millicores"] / 1000 * (time.monotonic() - begin)
evidence = f"took {taken:.2f} s of {share:.2f} s"
if taken > share + SLACK:
    got_through(evidence)
stopped(evidence)
