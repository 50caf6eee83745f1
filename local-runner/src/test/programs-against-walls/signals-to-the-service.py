"""Sends the signal that does nothing to the service and to one of its threads."""

import ctypes
import os

from outside import OUTSIDE, got_through, stopped

TGKILL = {"x86_64": 234, "aarch64": 131}[os.uname().machine]

libc = ctypes.CDLL(None, use_errno=True)
if libc.syscall(TGKILL, OUTSIDE["pid"], OUTSIDE["thread"], 0) == 0:
    got_through("a thread of the service can be signalled")
reason = os.strerror(ctypes.get_errno())
try:
    os.kill(OUTSIDE["pid"], 0)
except OSError as error:
    stopped(f"process: {error.strerror}, thread: {reason}")
if OUTSIDE["pid"] == 1 and os.getppid() == 0:
    stopped("process 1 is the first of its own namespace")
got_through("the service can be signalled")
