"""Looks for a thread of the service by its number, which tells that much even without rights."""

import os

from outside import OUTSIDE, got_through, stopped

thread = OUTSIDE["thread"]
try:
    os.sched_getaffinity(thread)
    got_through(f"finds thread {thread} of the service")
except PermissionError:
    got_through(f"finds thread {thread} of the service, of another user")
except ProcessLookupError:
    stopped(f"finds no thread {thread}")
