"""Build the agent with sanitizers, and talk to it as the service does."""

import atexit
import functools
import os
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "main/c/agent"

AGENT = "/cloche/cloche-agent"

EXIT_FAILED = 70

# The agent is not dumpable, so that nobody can look for leaks in it.
os.environ["ASAN_OPTIONS"] = "detect_leaks=0"


@functools.cache
def built(*flags: str) -> Path:
    """Return the program, which is built once for each set of flags."""
    folder = tempfile.TemporaryDirectory()
    owner = os.getpid()
    # Not at the end of a process that was forked from this one.
    atexit.register(lambda: os.getpid() == owner and folder.cleanup())
    program = Path(folder.name, "agent")
    subprocess.run(
        [
            *("gcc", "-std=c17", "-g", "-O1", *flags),
            *("-fsanitize=address,undefined", "-fno-sanitize-recover=all"),
            *("-o", str(program)),
            *map(str, sorted(SOURCES.glob("*.c"))),
        ],
        check=True,
    )
    return program


def frame(kind: bytes, payload: bytes) -> bytes:
    return kind + struct.pack(">I", len(payload)) + payload


def request(fields: list[tuple[bytes, bytes]]) -> bytes:
    return frame(b"Q", b"".join(frame(tag, text) for tag, text in fields))


@dataclass(frozen=True)
class Answer:
    """What the agent said, frame by frame, and how it ended."""

    frames: list[tuple[str, bytes]]
    log: str
    status: int

    def text(self, kind: str) -> str:
        return b"".join(p for k, p in self.frames if k == kind).decode(errors="replace")

    def kinds(self) -> str:
        return "".join(kind for kind, _ in self.frames)


def run(
    words: list[str],
    command: list[str],
    uid: int | None = None,
    agent: tuple[str, ...] = (AGENT,),
) -> Answer:
    """Have the agent run a command, and wait until it has gone.

    Not in tier full, whose agent takes the right to make namespaces from everybody in its user namespace: without nsjail
    that is the whole machine.
    """
    assert words[0] != "full"
    fields = [(b"c", word.encode()) for word in command]
    fields += [(b"t", b"60000"), (b"o", b"65536"), (b"e", b"PATH=/usr/bin:/bin")]
    fields += [(b"u", str(uid).encode())] if uid is not None else []
    with subprocess.Popen(
        [*agent, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        try:
            process.stdin.write(request(fields) + frame(b"G", b""))
            process.stdin.flush()
        except BrokenPipeError:
            pass  # It has gone before; its log says why.
        # The stream to the agent stays open: its end would end the run.
        said = process.stdout.read()
        log = process.stderr.read().decode(errors="replace")
        try:
            process.stdin.close()
        except BrokenPipeError:
            pass
        return Answer(_frames(said), log, process.wait())


def _frames(said: bytes) -> list[tuple[str, bytes]]:
    frames = []
    while said:
        (length,) = struct.unpack(">I", said[1:5])
        frames.append((chr(said[0]), said[5 : 5 + length]))
        said = said[5 + length :]
    return frames
