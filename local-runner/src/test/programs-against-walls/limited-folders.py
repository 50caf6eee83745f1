"""Writes more than a folder may hold, in files of which each is small."""

import os

from outside import got_through, stopped

FILES, MEGABYTES = 10, 8
PIECE = b"x" * (1 << 20)

folder = os.environ.get("TMPDIR", "/tmp")
paths = [f"{folder}/programs-against-walls-{number}" for number in range(FILES)]
try:
    for path in paths:
        with open(path, "wb", buffering=0) as file:
            for _ in range(MEGABYTES):
                if file.write(PIECE) < len(PIECE):
                    stopped(f"{folder} is full")
except OSError as error:
    stopped(f"{folder}: {error.strerror}")
finally:
    for path in paths:
        if os.path.exists(path):
            os.unlink(path)
got_through(f"wrote {FILES * MEGABYTES} MB to {folder}")
