"""Asks what capabilities a program could give it."""

import ctypes

from outside import got_through, stopped

PR_CAPBSET_READ = 23

try:
    with open("/proc/self/status") as lines:
        bounding = next(int(line.split()[1], 16) for line in lines if "CapBnd" in line)
except OSError:
    libc = ctypes.CDLL(None)
    bounding = sum(
        (libc.prctl(PR_CAPBSET_READ, capability, 0, 0, 0) == 1) << capability
        for capability in range(64)
    )
if bounding:
    got_through(f"could gain {bounding:#x}")
stopped("could gain none")
