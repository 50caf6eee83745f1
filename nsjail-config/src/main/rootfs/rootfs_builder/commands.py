"""Running other programs: on this machine, and confined to a root file system under construction."""

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .problem import Problem

# Namespaces of its own: no mount outlives the command, however it ends, no process either, and
# nothing is fetched behind the lock's back. Where it is interrupted, unshare kills what it started.
_UNSHARE = (
    *("unshare", "--mount", "--pid", "--net", "--ipc", "--uts"),
    *("--fork", "--kill-child", "--"),
)
_CONFINE = """
root=$1 repository=$2
shift 2
hostname sandbox
[ ! -d "$root/usr" ] || mount -t proc proc "$root/proc"
if [ -n "$repository" ]; then
  mkdir -p "$root/tmp/repository"
  mount --bind "$repository" "$root/tmp/repository"
fi
exec "$@"
"""


def run(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    text: str | None = None,
) -> str:
    """Run a program and return what it prints; a failing one is a problem with what it said."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment,
        input=text,
        stdin=subprocess.DEVNULL if text is None else None,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        said = (done.stdout[-2000:] + done.stderr[-4000:]).strip()
        raise Problem(f"{command[0]} failed (exit {done.returncode}):\n{said}")
    return done.stdout


@dataclass(frozen=True)
class Confined:
    """Runs programs on one root file system under construction, all of them logged."""

    root: Path
    log: Path
    epoch: int
    lock_descriptor: int

    def run(self, *command: str | Path, repository: Path | None = None) -> None:
        """Run a program of this machine; it sees all files, but no network and no other process."""
        head = [
            *_UNSHARE,
            "/bin/sh",
            "-euc",
            _CONFINE,
            "sh",
            self.root,
            repository or "",
        ]
        words = [str(word) for word in (*head, *command)]
        with self.log.open("ab") as log:
            log.write(f"\n== {' '.join(str(it) for it in command)[:300]}\n".encode())
            log.flush()
            # The lock goes along: a build that was killed outright holds it until its last process ends.
            done = subprocess.run(
                words,
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=(self.lock_descriptor,),
            )
        if done.returncode != 0:
            said = self.log.read_bytes()[-3000:].decode(errors="replace")
            raise Problem(
                f"…{said}\n{command[0]} failed (exit {done.returncode}); all of it: {self.log}"
            )

    def chroot(self, *command: str, repository: Path | None = None) -> None:
        """Run a program of the root file system in it."""
        self.run("chroot", self.root, *command, repository=repository)

    def environment(self) -> dict[str, str]:
        return {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "DEBIAN_FRONTEND": "noninteractive",
            "DEBCONF_NONINTERACTIVE_SEEN": "true",
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
