"""Make every call of a probe table, each in a child of its own, and print the outcomes as JSON:

    python3 seccomp_runner.py TABLE [FILTER ...]

TABLE is the name of a form; the child first loads the FILTERs, in that order.
"""

import contextlib
import ctypes
import json
import os
import resource
import sys
import tomllib
from pathlib import Path

import seccomp_load
from seccomp_probes import OK, Probe
from seccomp_sources import NUMBERS
from seccomp_tables import TABLES


def outcomes(probes: list[Probe], filters: list[bytes]) -> dict[str, str]:
    numbers = tomllib.loads(NUMBERS.read_text(encoding="utf-8"))["numbers"]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Without a filter vhangup would hang up the terminal of whoever runs the tests.
    with contextlib.suppress(PermissionError):
        os.setsid()
    return {probe.title: _outcome(probe, numbers, filters) for probe in probes}


def _outcome(probe: Probe, numbers: dict[str, int], filters: list[bytes]) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said = "no outcome"
        try:
            for program in filters:
                seccomp_load.load(program)
            said = _make(probe, numbers)
        except OSError as failed:
            said = f"not loaded: {failed}"
        finally:
            os.write(writing, said.encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        said = stream.read()
    _, status = os.waitpid(child, 0)
    return f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else said


def _make(probe: Probe, numbers: dict[str, int]) -> str:
    if callable(probe.call):
        probe.call()
        return OK
    number = numbers[probe.call] if isinstance(probe.call, str) else probe.call
    arguments = [a() if callable(a) else a for a in probe.arguments]
    system_call = seccomp_load.LIBC.syscall
    system_call.restype = ctypes.c_long
    ctypes.set_errno(0)
    answer = system_call(*(ctypes.c_ulong(word) for word in (number, *arguments)))
    return f"error {ctypes.get_errno()}" if answer == -1 else OK


if __name__ == "__main__":
    loaded = [Path(path).read_bytes() for path in sys.argv[2:]]
    print(json.dumps(outcomes(TABLES[sys.argv[1]](), loaded)))
