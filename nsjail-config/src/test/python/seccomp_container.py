"""Run programs in a container of runc, with a generated profile as its filter; no daemon, no image."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seccomp_jail import filter_of, require
from seccomp_sources import MODULE

_READ_ONLY = ("/usr", "/bin", "/lib", "/lib64", str(MODULE / "src"))
_TEMPORARY = ("/tmp", "/dev/shm")
_NAMESPACES = ("pid", "mount", "ipc", "uts", "network")


@dataclass(frozen=True)
class Container:
    """What differs between the containers of the tests."""

    profile: Path | None
    user: int = 65534
    capabilities: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    # With it runc loads the filter last of all; without, as `docker run` does, its own last calls, by which
    # it becomes the container's user, come under the filter too.
    no_new_privileges: bool = True


def runc(test: unittest.TestCase) -> str:
    """Return the path of runc, or skip aloud."""
    path = shutil.which("runc", path=os.environ["PATH"] + ":/usr/sbin")
    require(test, path is not None, "no runc here (Debian's package runc)")
    require(test, os.geteuid() == 0, "needs root, for runc")
    assert path is not None
    return path


@dataclass(frozen=True)
class Running:
    """A container's runc, whose streams are the container's."""

    process: subprocess.Popen[str]
    command: list[str]
    name: str

    def first_process(self) -> int:
        """Return the pid, seen from outside, of the process that the container was started for."""
        said = subprocess.check_output([*self.command, "state", self.name])
        return int(json.loads(said)["pid"])


@contextmanager
def started(runc_path: str, container: Container, *words: str) -> Iterator[Running]:
    """Start the words in a container, which ends with the block."""
    name = f"cloche-seccomp-{uuid.uuid4()}"
    with tempfile.TemporaryDirectory() as folder:
        bundle, state = Path(folder) / "bundle", Path(folder) / "state"
        (bundle / "rootfs").mkdir(parents=True)
        (bundle / "config.json").write_text(json.dumps(_config(container, words)))
        command = [runc_path, "--root", str(state)]
        with subprocess.Popen(
            [*command, "run", "--bundle", str(bundle), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                yield Running(process, command, name)
            finally:
                deletion = [*command, "delete", "--force", name]
                subprocess.run(deletion, capture_output=True, timeout=60)
                process.kill()


def output(runc_path: str, container: Container, *words: str) -> str:
    """Return what the words write in a container; AssertionError where they do not end with 0."""
    with started(runc_path, container, *words) as running:
        said, complaint = running.process.communicate(timeout=180)
        if running.process.returncode != 0:
            raise AssertionError(f"{running.process.returncode}: {complaint}{said}")
        return said


def loaded_filter(runc_path: str, container: Container) -> bytes:
    """Return the BPF that runc made of the profile and loaded, read back with ptrace(2)."""
    waiting = ("/bin/bash", "-c", "echo ready; read")
    with started(runc_path, container, *waiting) as running:
        process = running.process
        assert process.stdin and process.stdout and process.stderr
        if process.stdout.readline() != "ready\n":
            raise AssertionError(f"no container: {process.stderr.read()}")
        program = filter_of(running.first_process())
        process.communicate("\n", timeout=60)
        return program


def _config(container: Container, words: tuple[str, ...]) -> dict[str, Any]:
    """Return an OCI configuration (opencontainers/runtime-spec, config.md), as small as it can be."""
    capabilities = {
        of: list(container.capabilities)
        for of in ("bounding", "effective", "permitted", "inheritable", "ambient")
    }
    linux: dict[str, Any] = {
        "namespaces": [{"type": kind} for kind in _NAMESPACES],
    }
    if container.profile is not None:
        # Docker's profile is OCI's, but for conditions on capabilities and kernels, which ours has not.
        linux["seccomp"] = json.loads(container.profile.read_text())
    return {
        "ociVersion": "1.0.2",
        "root": {"path": "rootfs"},
        "process": {
            "user": {"uid": container.user, "gid": container.user},
            "args": list(words),
            "env": ["PATH=/usr/bin:/bin:/usr/sbin:/sbin", "LANG=C.UTF-8"],
            "cwd": "/tmp",
            "capabilities": capabilities,
            "noNewPrivileges": container.no_new_privileges,
        },
        "mounts": list(_mounts(container)),
        "linux": linux,
    }


def _mounts(container: Container) -> Iterator[dict[str, Any]]:
    yield {"destination": "/proc", "type": "proc", "source": "proc"}
    yield {"destination": "/dev", "type": "tmpfs", "source": "tmpfs"}
    for path in _TEMPORARY:
        options = ["mode=1777"]
        yield {
            "destination": path,
            "type": "tmpfs",
            "source": "tmpfs",
            "options": options,
        }
    for path in (*_READ_ONLY, *map(str, container.folders)):
        options = ["rbind", "ro"]
        yield {
            "destination": path,
            "type": "bind",
            "source": path,
            "options": options,
        }
