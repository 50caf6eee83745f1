"""Runs a program in a jail of tier full with the strict filter on it, and strace around both."""

import os
import shutil
import subprocess
import tempfile
import unittest
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import seccomp_jail
from packages_refusals import Known, NotLoaded, Refusal, Strict, never_met, unknown
from seccomp_jail import require
from seccomp_sources import GENERATED, MODULE

HERE = Path(__file__).resolve().parent
JAIL = GENERATED.parents[1]
ROOT_FILE_SYSTEM = MODULE.parent / ".cloche" / "rootfs"
PYTHON = "/usr/bin/python3"
STRACE = "/usr/bin/strace"
# nsjail ends the jail, which would outlive a strace that is killed.
LONGEST_SECONDS = 120
WORKERS = 2

# What the agent mounts for a language that asks for it.
_SCRATCH = (
    'mount { dst: "/scratch" fstype: "tmpfs" rw: true nosuid: true nodev: true '
    'options: "size=256m,mode=755,uid=1000,gid=1000" }\n'
)
_COPY_THEN_RUN = 'cp -r /cloche/tested/box/. /box && exec "$@"'
# fmt: off
_POWERLESS = (
    "/usr/bin/setpriv", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all",
)
# fmt: on


@dataclass(frozen=True)
class Run:
    status: int
    stdout: str
    stderr: str
    refusals: tuple[Refusal, ...]

    def as_expected(self) -> bool:
        last = self.stdout.strip().splitlines()[-1:]
        return self.status == 0 and last == ["as expected"]


class TracedJail:
    """What the jails of one test have in common: the nsjail, the policy, and whose root they see."""

    def __init__(self, test: unittest.TestCase, root: Path | None = None) -> None:
        """Skip the test aloud where no such jail can be had; without a root it is the machine's."""
        self._nsjail = seccomp_jail.nsjail(test)
        require(test, os.geteuid() == 0, "needs root, to map the uid of the script")
        require(test, Path(STRACE).exists(), "no strace here; scripts/setup test")
        self._strict = Strict()
        self._root = root

    def run(
        self,
        files: Mapping[str, Path],
        words: list[str],
        environment: Mapping[str, str],
    ) -> Run:
        """Run the words where the files lie, as an unprivileged uid without any network."""
        with tempfile.TemporaryDirectory() as folder:
            runtime = Path(folder)
            profile = self._lay_out(runtime, files)
            record = runtime / "record"
            variables = [
                w for pair in environment.items() for w in ("--env", "=".join(pair))
            ]
            # fmt: off
            done = subprocess.run(
                [
                    STRACE, "--follow-forks", "--output", str(record), "--string-limit=80",
                    "--signal=none", "-e", self._strict.traced(), "--",
                    str(self._nsjail), "--config", str(profile), "--quiet", "--log_fd", "2",
                    "--time_limit", str(LONGEST_SECONDS),
                    "--user", "1000:65534:1", "--group", "1000:65534:1", *variables, "--",
                    "/bin/bash", "-c", _COPY_THEN_RUN, "bash", *_POWERLESS, "--",
                    PYTHON, "-I", "-S", "-B", "/cloche/tested/seccomp_load.py", "/cloche/tested/strict.bpf",
                    "--", *words,
                ],
                # fmt: on
                env={"CLOCHE_RUNTIME": folder, "TMPDIR": folder, "PATH": "/usr/bin:/bin"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=LONGEST_SECONDS + 30,
            )
            with record.open(errors="replace") as lines:
                try:
                    refusals = tuple(self._strict.refusals(lines))
                except NotLoaded as told:
                    return Run(255, done.stdout, f"{told}\n{done.stderr}", ())
        return Run(done.returncode, done.stdout, done.stderr, refusals)

    def _lay_out(self, runtime: Path, files: Mapping[str, Path]) -> Path:
        """Make what the service makes at its start, and beside the agent's files what is tested."""
        agent = runtime / "agent"
        shutil.copytree(JAIL / "agent", agent)
        tested = agent / "tested"
        (tested / "box").mkdir(parents=True)
        for source in (HERE / "seccomp_load.py", GENERATED / "strict.bpf"):
            shutil.copy(source, tested)
        for name, source in files.items():
            shutil.copy(source, tested / "box" / name)
        runtime.chmod(0o755)
        root = "root-of-host"
        if self._root is not None:
            root = "root-file-system"
            (runtime / "root").symlink_to(self._root.resolve())
        parts = [
            (JAIL / "profiles" / f"{name}.cfg").read_text() for name in (root, "full")
        ]
        if self._root is not None:
            parts.append(_SCRATCH)
        profile = runtime / "profile.cfg"
        profile.write_text("\n".join(parts))
        return profile


def judge(
    test: unittest.TestCase, runs: Mapping[str, Run], known: Sequence[Known]
) -> None:
    """Fail the test for each program that did not end well or was refused what is not known.

    What is known and met by none of them fails it as well.
    """
    for name, run in runs.items():
        with test.subTest(name=name):
            told = f"exit {run.status}\n{run.stdout[-2000:]}\n{run.stderr[-4000:]}"
            refused = unknown(name, run.refusals, known)
            if refused:
                listed = "\n".join(refused)
                test.fail(f"{name} asked for what it does not get:\n{listed}\n{told}")
            test.assertTrue(run.as_expected(), f"{name} did not end well: {told}")
    met = [(name, refusal) for name, run in runs.items() for refusal in run.refusals]
    test.assertEqual(never_met(met, known), [], "known, but no program meets it")
