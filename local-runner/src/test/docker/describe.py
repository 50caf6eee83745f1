"""Prints, as JSON, what a program against a wall is told of the service that runs beside this one: describe.py [PID].

Without a number it is the one whose program is java.
"""

import json
import os
import sys

NAMESPACES = ("user", "mnt", "pid", "net", "ipc", "uts", "cgroup")


def namespaces() -> dict[str, str]:
    """Ours, which are the service's too."""
    links = {kind: f"/proc/self/ns/{kind}" for kind in NAMESPACES}
    return {
        kind: os.readlink(link) for kind, link in links.items() if os.path.islink(link)
    }


def devices() -> list[int]:
    """The numbers of the file systems that are mounted."""
    with open("/proc/self/mountinfo") as lines:
        points = [line.split()[4] for line in lines]
    return sorted({os.stat(point).st_dev for point in points if os.path.exists(point)})


def find() -> int:
    for name in filter(str.isdigit, os.listdir("/proc")):
        with open(f"/proc/{name}/comm") as comm:
            if comm.read().strip() == "java":
                return int(name)
    sys.exit("no service runs here")


def main() -> None:
    pid = int(sys.argv[1]) if len(sys.argv) > 1 else find()
    threads = {int(name) for name in os.listdir(f"/proc/{pid}/task")} - {pid}
    outside = {
        "pid": pid,
        "thread": min(threads),
        "uid": os.stat(f"/proc/{pid}").st_uid,
        "namespaces": namespaces(),
        "devices": devices(),
        "host": os.uname().nodename,
    }
    json.dump(outside, sys.stdout)


main()
