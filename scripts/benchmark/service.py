"""Starts the service for the time of a measurement, with everything of its own."""

import contextlib
import http.client
import os
import pathlib
import re
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
JAR = ROOT / "local-runner/target/local-runner.jar"
OPTIONS = ["-XX:+UseSerialGC"]  # as scripts/run
LONGEST_START = 60


class Service:
    """Is one running service."""

    def __init__(self, port: int, process: subprocess.Popen[bytes]) -> None:
        self.port = port
        self.process = process

    def resident_megabytes(self, what: str = "VmRSS") -> float:
        """Reads the service's own memory (VmRSS now, VmHWM at most), as proc(5) has it."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        match = re.search(rf"^{what}:\s+(\d+) kB$", status, re.MULTILINE)
        assert match, status
        return int(match[1]) / 1024

    def await_health(self) -> None:
        deadline = time.monotonic() + LONGEST_START
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                connection = http.client.HTTPConnection(
                    "127.0.0.1", self.port, timeout=5
                )
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the service did not start")


@contextlib.contextmanager
def service() -> Iterator[Service]:
    with tempfile.TemporaryDirectory(
        prefix="bench-"
    ) as storage, tempfile.TemporaryFile() as log:
        port = free_port()
        process = subprocess.Popen(
            [os.environ["CLOCHE_BENCH_JAVA"], *OPTIONS, "-jar", str(JAR)],
            env={
                "PATH": os.environ["PATH"],
                "PORT": str(port),
                "CLOCHE_STORAGE_FOLDER": storage,
                "CLOCHE_STORAGE_PORT": str(free_port()),
            },
            stdout=log,
            stderr=log,
        )
        try:
            running = Service(port, process)
            try:
                running.await_health()
            except SystemExit:
                log.seek(0)
                print(log.read().decode(errors="replace"))
                raise
            yield running
        finally:
            process.terminate()
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
