"""Looks for what only the service's environment holds, in whatever of other processes can be read."""

import os

from outside import OUTSIDE, got_through, stopped

# Whole it stands neither in this file nor in what the service sends to the agent.
CANARY = f"{OUTSIDE['canary']}=".encode()
MOST_BYTES = 1 << 20


def stack_of(process: str) -> bytes:
    """Where a program finds its environment (proc(5))."""
    with open(f"/proc/{process}/maps") as maps:
        stack = [line for line in maps if line.rstrip().endswith("[stack]")]
    begin, end = (int(word, 16) for word in stack[0].split()[0].split("-"))
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        memory.seek(max(begin, end - MOST_BYTES))
        return memory.read(MOST_BYTES)


def environment_of(process: str) -> bytes:
    with open(f"/proc/{process}/environ", "rb") as file:
        return file.read()


def descriptors_of(process: str) -> bytes:
    """Opens them anew, but for what would wait."""
    for name in os.listdir(f"/proc/{process}/fd"):
        path = f"/proc/{process}/fd/{name}"
        if os.path.isfile(path):
            with open(path, "rb"):
                return CANARY
    return b""


try:
    others = [name for name in os.listdir("/proc") if name.isdigit()]
except OSError as error:
    stopped(f"/proc: {error.strerror}")
found = set()
for process in set(others) - {str(os.getpid())}:
    for reader in (environment_of, stack_of, descriptors_of):
        try:
            if CANARY in reader(process):
                found.add(reader.__name__.partition("_")[0])
        except (OSError, IndexError, ValueError):
            pass
if found:
    got_through(f"read {', '.join(sorted(found))}")
stopped(f"read nothing of {len(others)} processes in sight")
