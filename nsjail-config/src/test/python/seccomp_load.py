"""Load raw seccomp filters into this process, as the agent does; as a program: load, then exec.

    python3 seccomp_load.py strict.bpf -- node script.js

With strace in front of it, one sees what a program asked for and did not get:

    strace -f -Z -o refused.txt python3 seccomp_load.py strict.bpf -- node script.js
"""

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

PR_SET_SECCOMP = 22
PR_SET_NO_NEW_PRIVS = 38
SECCOMP_MODE_FILTER = 2

LIBC = ctypes.CDLL(None, use_errno=True)


class _SockFprog(ctypes.Structure):
    _fields_ = [("len", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def load(program: bytes) -> None:
    """Put the filter on top of those that are there; OSError where the kernel does not take it."""
    prog = _SockFprog(len(program) // 8, program)
    _prctl(PR_SET_NO_NEW_PRIVS, 1, 0)
    _prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.addressof(prog))


def _prctl(option: int, second: int, third: int) -> None:
    arguments = (ctypes.c_ulong(value) for value in (second, third, 0, 0))
    if LIBC.prctl(option, *arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"prctl({option}): {os.strerror(number)}")


def main(arguments: Iterable[str]) -> None:
    words = list(arguments)
    separator = words.index("--")
    for path in words[:separator]:
        load(Path(path).read_bytes())
    os.execvp(words[separator + 1], words[separator + 1 :])


if __name__ == "__main__":
    main(sys.argv[1:])
