"""Leaves in every folder that takes it what is hard to remove: leave.py DEPTH FILES.

Prints how many folders those were.
"""

import os
import sys

FOLDERS = ("/tmp", "/tmp/output", "/box", "/dev/shm", "/dev/mqueue", "/var/tmp")
DEPTH, FILES = map(int, sys.argv[1:])


def leave_in(folder: str, files: int) -> None:
    os.chdir(folder)
    os.mkdir("deep")
    os.chdir("deep")
    for _ in range(DEPTH):
        os.mkdir("d")
        os.chdir("d")
    os.chdir(folder)
    for number in range(files):
        open(f"many-{number}", "w").close()
    for name in (".hidden", "with\na line", "-rf", b"\xff\xfe", "x" * 255):
        open(name, "w").close()
    os.symlink("/", "root")
    os.mkfifo("pipe")
    os.mkdir("closed")
    os.mkdir("closed/in")
    open("closed/in/file", "w").close()
    os.chmod("closed/in", 0)
    os.chmod("closed", 0)


left = 0
for folder in FOLDERS:
    try:
        leave_in(folder, FILES if folder == "/box" else 10)
        left += 1
    except OSError:
        pass
print(left)
