"""Looks for files that somebody has left open."""

import fcntl
import os

from outside import got_through, stopped

MOST = 4096


def is_open(descriptor: int) -> bool:
    try:
        fcntl.fcntl(descriptor, fcntl.F_GETFD)
        return True
    except OSError:
        return False


left = [descriptor for descriptor in range(3, MOST) if is_open(descriptor)]
if left:
    got_through(f"has {left} open")
kinds = {os.fstat(descriptor).st_mode >> 12 for descriptor in range(3)}
if kinds != {1}:
    got_through("has other standard streams than pipes")
stopped("has three pipes")
