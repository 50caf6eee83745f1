"""The Python packages that people use most must run under the strict filter, and be refused nothing new.

Run with /usr/bin/python3, whose packages `scripts/setup test` installs.
"""

import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from packages_jail import PYTHON, WORKERS, Run, TracedJail, judge
from packages_refusals import (
    COMMON,
    Known,
    NotLoaded,
    Refusal,
    Strict,
    never_met,
    unknown,
)
from seccomp_jail import require

PROGRAMS = Path(__file__).resolve().parent / "package_programs"
LEAST = 50

# What these packages are refused and live with.
_ITS_OWN_PID = "a process may name itself by 0 only; told as AccessDenied"
KNOWN = (
    *COMMON,
    Known("sched_setaffinity", r"1, ", _ITS_OWN_PID, ("psutil",)),
    Known("setpriority", r"PRIO_PROCESS, 1, 1$", _ITS_OWN_PID, ("psutil",)),
    Known("prlimit64", r"1, RLIMIT_NOFILE, NULL, ", _ITS_OWN_PID, ("psutil",)),
)


LOADED = "2 prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, {len=169, filter=0x1}) = 0"
# Two calls that the filter refuses, each its way, one that the kernel refuses, and a thread beside them.
REFUSED = """
import os, threading
threading.Thread(target=print).start()
if os.fork() == 0:
    os.chroot("/box")
assert os.WTERMSIG(os.wait()[1]) == 31
for refused in lambda: os.setpriority(os.PRIO_PROCESS, os.getpid(), 3), lambda: os.chmod("/proc/version", 0o444):
    try:
        refused()
    except PermissionError:
        continue
    raise AssertionError
print("as expected")
"""


@dataclass(frozen=True)
class Package:
    name: str
    debian: str
    module: str

    @property
    def program(self) -> Path:
        return PROGRAMS / f"{self.name}.py"


def packages() -> list[Package]:
    lines = (PROGRAMS / "packages.txt").read_text().splitlines()
    return [Package(*line.split()) for line in lines if not line.startswith("#")]


class RecordTest(unittest.TestCase):
    """What strace wrote is read as the policy has it."""

    def test_a_refusal_is_told_by_the_policy_and_not_by_the_error_alone(self) -> None:
        self._expect('2 fsetxattr(3, "user.a", "b", 1, 0) = -1 EOPNOTSUPP (told)')
        self._expect('2 chroot("/tmp") = 161', 'chroot("/tmp") = SIGSYS')
        self._expect("2 fcntl(3, F_NOTIFY, 0) = -1 EPERM (Operation not permitted)")
        # The kernel itself says so.
        self._expect('2 chmod("/", 0700) = -1 EPERM (Operation not permitted)', "")
        self._expect("2 fcntl(9, F_GETFD) = -1 EBADF (Bad file descriptor)", "")
        self._expect("2 socket(AF_UNIX, SOCK_STREAM, 0) = 3", "")

    def test_a_call_that_nobody_knew_is_told(self) -> None:
        self._expect("2 brandnew(1) = -1 ENOSYS (Function not implemented)")
        self._expect(
            "2 syscall_0x1d2(0, 0) = -1 ENOSYS (Function not implemented)",
            "removexattrat(0, 0) = -1 ENOSYS",
        )

    def test_a_call_that_strace_splits_is_told_whole(self) -> None:
        begun = "2 unshare(CLONE_NEWNS <unfinished ...>\n3 fcntl(1, F_GETFD) = 0\n"
        ended = "2 <... unshare resumed>) = -1 EPERM (Operation not permitted)"
        self._expect(begun + ended, "unshare(CLONE_NEWNS) = -1 EPERM")

    def test_what_comes_before_the_filter_or_from_outside_of_it_is_not_told(
        self,
    ) -> None:
        outside = "1 mount(0, 0, 0, 0, 0) = 0"
        self._expect(outside, "")
        before = f"1 exit(0) = ?\n2 mount(0) = 0\n{LOADED}"
        self.assertEqual(list(Strict().refusals(before.splitlines())), [])

    def test_what_is_known_is_for_its_programs_and_told_when_nobody_meets_it(
        self,
    ) -> None:
        refusal = Refusal("socket", "AF_INET, SOCK_STREAM, 0", "-1 EAFNOSUPPORT")
        mine = Known("socket", "AF_INET,", "no network", ("mine",))
        self.assertEqual(unknown("mine", [refusal], [mine]), [])
        self.assertEqual(unknown("other", [refusal] * 2, [mine]), [f"other: {refusal}"])
        self.assertEqual(never_met([("mine", refusal)], [mine]), [])
        self.assertEqual(never_met([("other", refusal)], [mine]), [mine])

    def test_a_record_without_the_filter_is_a_mistake(self) -> None:
        with self.assertRaises(NotLoaded):
            list(Strict().refusals(["1 exit(0) = ?"]))

    def _expect(self, record: str, told: str | None = None) -> None:
        if told is None:
            told = record.removeprefix("2 ").split(" (")[0]
        lines = f"1 fcntl(0, F_GETFD) = 0\n{LOADED}\n{record}".splitlines()
        refusals = [str(refusal) for refusal in Strict().refusals(lines)]
        self.assertEqual(refusals, [told] if told else [])


class PackagesTest(unittest.TestCase):
    maxDiff = None

    def test_what_the_filter_refuses_to_a_child_is_told(self) -> None:
        """Else the others would pass because nobody looks."""
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "main.py")
            program.write_text(REFUSED)
            words = [PYTHON, "-B", "main.py"]
            run = TracedJail(self).run({"main.py": program}, words, {})
        self.assertTrue(run.as_expected(), run.stderr)
        strangers = [
            'refused: chroot("/box") = SIGSYS',
            "refused: setpriority(PRIO_PROCESS, 1, 3) = -1 EPERM",
        ]
        self.assertEqual(unknown("refused", run.refusals, COMMON), strangers)

    def test_each_package_has_a_program_and_each_program_a_package(self) -> None:
        names = [package.name for package in packages()]
        self.assertCountEqual(names, [path.stem for path in PROGRAMS.glob("*.py")])
        self.assertGreaterEqual(len(names), LEAST)

    def test_each_package_runs_and_is_refused_nothing_new(self) -> None:
        jail = TracedJail(self)
        listed = packages()
        missing = [p.debian for p in listed if not _installed(p.module)]
        require(self, not missing, f"no {' '.join(missing)} here; scripts/setup test")

        def run(package: Package) -> Run:
            words = [PYTHON, "-B", "main.py"]
            return jail.run({"main.py": package.program}, words, {})

        with ThreadPoolExecutor(WORKERS) as workers:
            names = [package.name for package in listed]
            runs = dict(zip(names, workers.map(run, listed)))
        judge(self, runs, KNOWN)


def _installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


if __name__ == "__main__":
    unittest.main()
