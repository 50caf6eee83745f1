"""Holds twice the memory that it may, in files of memory that no process maps."""

import os

from outside import OUTSIDE, got_through, stopped

FILE_BYTES = 8 << 20
PIECE = b"x" * FILE_BYTES

held = []
try:
    while len(held) * FILE_BYTES < 2 * OUTSIDE["bytes"]:
        file = os.memfd_create(str(len(held)))
        held.append(file)
        if os.write(file, PIECE) < FILE_BYTES:
            stopped("files of memory are full")
except OSError as error:
    stopped(error)
got_through(f"holds {len(held) * FILE_BYTES >> 20} MB")
