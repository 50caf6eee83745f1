"""Starts an interpreter as the agent does: the first process of its namespace, the channel as descriptor 4."""

import dataclasses
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile

AGENT = (
    pathlib.Path(__file__).resolve().parents[2] / "main/resources/dev/cloche/jail/agent"
)
DEADLINE = 20

# A root of its own, so that /cloche and /box are there whatever the machine has.
_ENTER = """
set -e
root=$1 system=$2 validated=$3; shift 3
mount -t tmpfs none "$root"
cd "$root"
mkdir usr etc proc dev cloche box tmp
for name in bin sbin lib lib32 lib64 libx32; do
  if [ -L "$system/$name" ]; then cp -a "$system/$name" "$name"
  elif [ -d "$system/$name" ]; then mkdir "$name"; mount --rbind "$system/$name" "$name"; fi
done
mount --bind -o ro "$system/usr" usr
mount --bind -o ro "$system/etc" etc
mount --rbind /dev dev
mount -t proc none proc
mount --bind -o ro "$AGENT" cloche
mount --bind "$BOX" box
if [ "$validated" = yes ] && [ -e etc/python3.11/sitecustomize.py ]; then
  mount --bind "$AGENT/sitecustomize.py" etc/python3.11/sitecustomize.py
fi
if [ -n "$NODE" ]; then mount --bind "$NODE" usr/bin/node; fi
exec chroot . /bin/sh -c 'cd /box && exec "$@"' sh "$@"
"""


@dataclasses.dataclass(frozen=True)
class Issue:
    severity: str
    code: str
    line: int
    column: int
    message: str


@dataclasses.dataclass(frozen=True)
class Run:
    answer: str | None
    issues: list[Issue]
    stdout: str
    stderr: str
    status: int


def why_not() -> str | None:
    """Why no namespaces can be made here, or nothing."""
    command = [*_unshare(), "/bin/true"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE)
    return None if result.returncode == 0 else f"no namespaces: {result.stderr.strip()}"


def acorn() -> pathlib.Path | None:
    """The parser for JavaScript, which comes with the build and not with the sources."""
    named = os.environ.get("CLOCHE_ACORN")
    if named:
        return pathlib.Path(named)
    built = AGENT.parents[6] / "target"
    return next(iter(sorted(built.rglob("acorn.js"))), None)


def _unshare() -> list[str]:
    own = [] if os.getuid() == 0 else ["--user", "--map-root-user"]
    return ["unshare", *own, "--mount", "--pid", "--fork", "--kill-child"]


class Jail:
    """A folder with files, and one interpreter in it."""

    def __init__(
        self,
        system: str = "/",
        node: str = "",
        acorn: pathlib.Path | None = None,
        without: tuple[str, ...] = (),
    ):
        self._system = system
        self._node = node
        self._folder = tempfile.TemporaryDirectory()
        self.box = pathlib.Path(self._folder.name, "box")
        self.root = pathlib.Path(self._folder.name, "root")
        self.agent = self.root.with_name("agent")
        shutil.copytree(AGENT, self.agent, ignore=shutil.ignore_patterns(*without))
        if acorn is not None:
            (self.agent / "acorn.js").write_bytes(acorn.read_bytes())
        self.box.mkdir()
        self.root.mkdir()

    def close(self) -> None:
        self._folder.cleanup()

    def write(self, files: dict[str, str | bytes]) -> None:
        """Makes these the only files of the working folder."""
        shutil.rmtree(self.box)
        self.box.mkdir()
        for name, content in files.items():
            path = self.box / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(
                content if isinstance(content, bytes) else content.encode()
            )

    def run(
        self,
        command: list[str],
        request: str | None,
        stdin: str = "",
        environment: dict[str, str] | None = None,
        result: bool = False,
    ) -> Run:
        """Runs the command; without a request there is no channel and no validator in the way."""
        ours, theirs = socket.socketpair()
        # Both get out of the way of the numbers that the program expects, which a shell gives them.
        channel, value = 200, 201
        os.dup2(theirs.fileno(), channel)
        theirs.close()
        with open(self.root.with_name("result"), "wb") as file:
            os.dup2(file.fileno(), value)
        shell = "exec 4<&200;" if request is not None else ""
        shell += "exec 3>&201;" if result else ""
        shell += 'exec 200>&- 201>&-; exec "$@"'
        variables = {
            "PATH": "/usr/bin:/bin",
            "HOME": "/box",
            "LANG": "C.UTF-8",
            "TMPDIR": "/tmp",
            **(environment or {}),
        }
        process = subprocess.Popen(
            [
                *_unshare(),
                "env",
                f"AGENT={self.agent}",
                f"BOX={self.box}",
                f"NODE={self._node}",
                "/bin/sh",
                "-c",
                _ENTER,
                "sh",
                str(self.root),
                self._system,
                "no" if request is None else "yes",
                "/usr/bin/env",
                "-i",
                *(f"{name}={value}" for name, value in variables.items()),
                "/bin/bash",
                "-pc",
                shell,
                "bash",
                *command,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=(channel, value),
        )
        os.close(channel)
        os.close(value)
        # The program that makes the namespaces holds the channel as well: it ends with the run.
        process.stdin.write(stdin.encode())
        process.stdin.close()
        process.stdin = None
        ours.settimeout(DEADLINE)
        answer = b""
        try:
            if request is not None:
                ours.sendall(request.encode())
                ours.shutdown(socket.SHUT_WR)
                while part := ours.recv(65536):
                    answer += part
        except OSError:
            pass
        try:
            stdout, stderr = process.communicate(timeout=DEADLINE)
        finally:
            process.kill()
            ours.close()
        first, *rest = answer.decode().splitlines() or [""]
        return Run(
            first or None,
            [_issue(line) for line in rest],
            stdout.decode("utf-8", "replace"),
            stderr.decode("utf-8", "replace"),
            process.returncode,
        )

    def result(self) -> str:
        return self.root.with_name("result").read_text()


def _issue(line: str) -> Issue:
    severity, code, number, column, message = line.split("\t")
    return Issue(severity, code, int(number), int(column), message)


def request(policy: str, **fields: str | list[str]) -> str:
    lines = [f"policy={policy}"]
    for name, value in fields.items():
        lines += [
            f"{name}={one}" for one in ([value] if isinstance(value, str) else value)
        ]
    return "\n".join(lines) + "\n"
