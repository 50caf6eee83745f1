"""A room in which the agent harms nobody: namespaces and a root of its own.

The agent ends processes by kill(-1) and empties folders by name. A fault in it, or a test that shows one, must not
reach this machine.
"""

import ctypes
import functools
import os
import select
import shutil
import signal
import subprocess
import tempfile
import traceback
import unittest
from collections.abc import Callable
from pathlib import Path

from agent_program import built
from seccomp_jail import require
from seccomp_sources import GENERATED

LONGEST_SECONDS = 120

# linux/sched.h, sys/mount.h and linux/prctl.h
_NEW_MOUNTS, _NEW_UTS, _NEW_IPC, _NEW_PIDS, _NEW_NET = (
    0x00020000,
    0x04000000,
    0x08000000,
    0x20000000,
    0x40000000,
)
_READ_ONLY, _REMOUNT, _BIND, _RECURSIVE, _PRIVATE = 1, 32, 4096, 16384, 1 << 18
_DIE_WITH_PARENT = 1

# Nobody is to be asked of these how they ended: all go with the room.
_SLEEPERS: list[subprocess.Popen] = []

_LIBC = ctypes.CDLL(None, use_errno=True)


def in_room(test: Callable[[unittest.TestCase], None]) -> Callable:
    """Run a test method as the first process of a pid namespace, in a root that goes with it.

    There the agent, built with sanitizers, is /cloche/cloche-agent, its filters are beside it, /tmp, /dev/shm and /box
    are empty, and uids are those of the machine. What fails in a subTest is not noticed there.
    """

    @functools.wraps(test)
    def wrapper(self: unittest.TestCase) -> None:
        require(self, os.geteuid() == 0, "only root can make a room for the agent")
        program = built()
        with tempfile.TemporaryDirectory() as root:
            complaint = _outcome(lambda: _in_namespaces(self, test, program, root))
        if complaint:
            self.fail(complaint)

    return wrapper


def _outcome(run: Callable[[], None]) -> str:
    """Run it in a process of its own; return what it complained of."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _end(writer, run)
    os.close(writer)
    try:
        return _read(reader)
    finally:
        os.close(reader)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def _read(reader: int) -> str:
    said = b""
    while select.select([reader], [], [], LONGEST_SECONDS)[0]:
        piece = os.read(reader, 1 << 16)
        if not piece:
            # Without the word it was ended before it could complain.
            return said.decode() if said else "the test ended without a word"
        said += piece
        if said == b"well\n":
            return ""
    return f"the test took more than {LONGEST_SECONDS} s\n{said.decode()}"


def _end(writer: int, run: Callable[[], None]) -> None:
    """Run it, tell how it went, and go without the hooks of the process that this was forked from."""
    try:
        run()
        os.write(writer, b"well\n")
    except BaseException:  # pylint: disable=broad-except
        os.write(writer, traceback.format_exc().encode())
    finally:
        os._exit(0)


def _in_namespaces(
    self: unittest.TestCase,
    test: Callable[[unittest.TestCase], None],
    program: Path,
    root: str,
) -> None:
    _must(
        _LIBC.unshare(_NEW_MOUNTS | _NEW_UTS | _NEW_IPC | _NEW_PIDS | _NEW_NET),
        "unshare",
    )
    complaint = _outcome(lambda: _first_process(self, test, program, root))
    if complaint:
        raise AssertionError(complaint)


def _first_process(
    self: unittest.TestCase,
    test: Callable[[unittest.TestCase], None],
    program: Path,
    root: str,
) -> None:
    # Whoever waits for this process may be ended; the namespace ends with this one.
    _must(_LIBC.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0), "prctl")
    if os.getpid() != 1:
        raise AssertionError("not in a pid namespace of its own")
    _furnish(Path(root), program)
    os.chroot(root)
    os.chdir("/")
    os.umask(0o022)
    test(self)


def _furnish(root: Path, program: Path) -> None:
    _mount(None, "/", None, _RECURSIVE | _PRIVATE)
    _mount("tmpfs", str(root), "tmpfs", 0, "mode=755")
    for name in ("usr", "bin", "sbin", "lib", "lib64", "etc"):
        _take_over(Path("/", name), root / name)
    for name in ("proc", "dev/shm", "tmp", "box", "cloche"):
        (root / name).mkdir(parents=True)
    for name in ("tmp", "dev/shm"):
        (root / name).chmod(0o1777)
    for name in ("null", "zero", "full", "random", "urandom"):
        (root / "dev" / name).touch()
        _mount(f"/dev/{name}", str(root / "dev" / name), None, _BIND)
    _mount("proc", str(root / "proc"), "proc", 0)
    shutil.copy(program, root / "cloche" / "cloche-agent")
    for form in ("strict", "reduced", "minimal"):
        shutil.copy(GENERATED / f"{form}.bpf", root / "cloche")


def _take_over(theirs: Path, ours: Path) -> None:
    if theirs.is_symlink():
        ours.symlink_to(os.readlink(theirs))
    elif theirs.is_dir():
        ours.mkdir()
        _mount(str(theirs), str(ours), None, _BIND)
        _mount(None, str(ours), None, _BIND | _REMOUNT | _READ_ONLY)


def _mount(
    source: str | None, target: str, kind: str | None, flags: int, data: str = ""
) -> None:
    words = [word.encode() if word else None for word in (source, target, kind, data)]
    _must(_LIBC.mount(*words[:3], ctypes.c_ulong(flags), words[3]), f"mount {target}")


def _must(answer: int, what: str) -> None:
    if answer != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def as_user(uid: int, *capabilities: str) -> list[str]:
    """Return the words before a command that make it an ordinary user's, with no rights but these."""
    names = ",".join(f"+{name}" for name in capabilities)
    rights = ["--inh-caps", names, "--ambient-caps", names] if capabilities else []
    who = ["--reuid", str(uid), "--regid", str(uid), "--clear-groups"]
    return ["/usr/bin/setpriv", *who, *rights]


def sleeper(*before: str) -> subprocess.Popen:
    """Start a process that does nothing, and return when it does that."""
    words = [*before, "/bin/sh", "-c", "echo ready; exec sleep 1000"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    assert process.stdout is not None and process.stdout.readline() == b"ready\n"
    _SLEEPERS.append(process)
    return process


def is_alive(process: subprocess.Popen) -> bool:
    return process.poll() is None
