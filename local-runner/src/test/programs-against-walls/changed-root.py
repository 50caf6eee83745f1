"""Looks for a file of the service, whether or not it can be opened."""

import os

from outside import OUTSIDE, got_through, stopped

for root in ("", "/proc/1/root", "/.." * 8):
    try:
        size = os.stat(root + OUTSIDE["file"]).st_size
        got_through(f"sees the service's file of {size} bytes")
    except OSError as error:
        reason = error.strerror
stopped(reason)
