"""Prints, a line each, the commands of the processes that live in this container beside the service."""

import os

# The first process of some containers, and the service.
OTHERS = ("docker-init", "java")


def state(process: str) -> str:
    with open(f"/proc/{process}/stat") as line:
        # Behind the name in brackets, which may hold anything.
        return line.read().rpartition(")")[2].split()[0]


def main() -> None:
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/comm") as comm:
                name = comm.read().strip()
            with open(f"/proc/{process}/cmdline") as words:
                command = words.read().replace("\0", " ")
            lives = state(process) not in "ZX"
        except OSError:
            continue
        if lives and name not in OTHERS and int(process) != os.getpid():
            print(process, name, ascii(command))


main()
