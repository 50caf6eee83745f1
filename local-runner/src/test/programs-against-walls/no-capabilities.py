"""Asks what capabilities it has, and uses one."""

import ctypes
import os
import tempfile

from outside import got_through, stopped

VERSION_3 = 0x20080522

libc = ctypes.CDLL(None, use_errno=True)
header = (ctypes.c_uint32 * 2)(VERSION_3, 0)
sets = (ctypes.c_uint32 * 6)()
if libc.capget(header, sets) != 0 or any(sets):
    got_through(f"has {[hex(word) for word in sets]}")
with tempfile.NamedTemporaryFile() as file:
    try:
        os.chown(file.name, os.getuid() + 1, -1)
        got_through("gave a file to somebody else")
    except OSError as error:
        stopped(error.strerror)
