"""Holds twice the memory that it may, shared so that no limit of a process counts it."""

import mmap
import time

from outside import OUTSIDE, got_through

memory = mmap.mmap(-1, 2 * OUTSIDE["bytes"])
for page in range(0, len(memory), mmap.PAGESIZE):
    memory[page] = 1
# It is looked for from outside, now and then.
time.sleep(OUTSIDE["patience"])
got_through(f"holds {len(memory) >> 20} MB")
