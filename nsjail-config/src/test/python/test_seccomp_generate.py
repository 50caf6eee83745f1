"""The generator: what is committed is what it writes, and what it writes is what policy.toml says."""

import subprocess
import sys
import tempfile
import unittest
from collections.abc import Iterator
from pathlib import Path

import seccomp_machine as machine
from seccomp_edges import Model
from seccomp_generator import bpf, files, reader
from seccomp_generator.policy import (
    Allow,
    Architecture,
    Argument,
    Check,
    Condition,
    Constant,
    Errno,
    Form,
    Group,
    Kill,
    PolicyError,
)
from seccomp_sources import GENERATOR

I386 = 0x40000003


class CommittedFilesTest(unittest.TestCase):
    def test_committed_files_are_those_that_the_sources_give(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            fresh = files.generate(Path(folder))
            for path in fresh:
                committed = files.RESOURCES / path.relative_to(folder)
                with self.subTest(file=str(committed)):
                    self.assertTrue(committed.is_file(), "run generate.py")
                    self.assertEqual(
                        path.read_bytes(), committed.read_bytes(), "run generate.py"
                    )
            names = {str(path.relative_to(folder)) for path in fresh}
        present = {
            str(path.relative_to(files.RESOURCES))
            for path in files.RESOURCES.rglob("*")
            if path.is_file()
        }
        self.assertEqual(present, names, "a file that nothing generates")


class AssembledFilterTest(unittest.TestCase):
    forms, architectures = files.sources()

    def test_every_number_and_argument_edge_is_answered_as_the_policy_says(
        self,
    ) -> None:
        for architecture in self.architectures:
            for form in self.forms.values():
                with self.subTest(form=form.name, architecture=architecture.name):
                    self._compare(form, architecture)

    def test_a_foreign_architecture_ends_the_process(self) -> None:
        for architecture in self.architectures:
            program = machine.decode(bpf.assemble(self.forms["strict"], architecture))
            for number in range(512):
                answer = machine.run(program, I386, number)
                self.assertEqual(answer, machine.KILL_PROCESS)

    def test_an_agent_is_allowed_whatever_its_scripts_are_and_killed_only_where_they_are(
        self,
    ) -> None:
        for agent, scripts in (
            ("outer", "strict"),
            ("outer_shared", "reduced"),
            ("outer_shared", "minimal"),
        ):
            for architecture in self.architectures:
                with self.subTest(agent, scripts=scripts, on=architecture.name):
                    self._stricter(scripts, agent, architecture)
                    for of_agent, of_script in self._both(agent, scripts, architecture):
                        if of_agent == machine.KILL_PROCESS:
                            self.assertEqual(of_script, machine.KILL_PROCESS)

    def test_each_form_for_scripts_allows_no_more_than_the_one_before(self) -> None:
        for stricter, laxer in (("reduced", "strict"), ("minimal", "reduced")):
            for architecture in self.architectures:
                with self.subTest(stricter, laxer=laxer, on=architecture.name):
                    self._stricter(stricter, laxer, architecture)

    def _stricter(self, stricter: str, laxer: str, architecture: Architecture) -> None:
        allowed = 0
        for of_stricter, of_laxer in self._both(stricter, laxer, architecture):
            if of_stricter == machine.ALLOW:
                allowed += 1
                self.assertEqual(of_laxer, machine.ALLOW)
        self.assertGreater(allowed, 200)

    def _both(
        self, first: str, second: str, architecture: Architecture
    ) -> Iterator[tuple[int, int]]:
        """Yield what two forms answer to each call at which one of them could change its answer."""
        left = Model(self.forms[first], architecture)
        right = Model(self.forms[second], architecture)
        for call in {*left.edges(), *right.edges()}:
            yield left.answer(*call), right.answer(*call)

    def test_jumps_longer_than_255_instructions_arrive(self) -> None:
        argument = Argument("value", 5, 64)
        values = tuple(Constant(str(n), n * 7) for n in range(300))
        check = Check((Condition(argument, None, values, True),), Errno("EPERM", 1))
        masked = Condition(
            Argument("first", 0, 32), Constant("15", 15), values[:2], False
        )
        kinds = (
            Allow(),
            Kill(),
            check,
            Errno("ENOSYS", 38),
            Check((masked, check.conditions[0]), Errno("EINVAL", 22)),
        )
        calls = {
            f"call{n}": kinds[n % 5 if n < 10 else n % 2] for n in range(0, 900, 3)
        }
        numbers = {name: int(name.removeprefix("call")) for name in calls}
        form = Form("long", Errno("EIO", 5), (Group("all", calls),), frozenset({"bpf"}))
        architecture = Architecture(
            "none", 0xC0FFEE, "", True, 0x40000000, frozenset(), {}, numbers
        )
        self._compare(form, architecture)

    def _compare(self, form: Form, architecture: Architecture) -> None:
        program = machine.decode(bpf.assemble(form, architecture))
        model = Model(form, architecture)
        self.assertEqual(model.differences(program), [])
        self.assertGreater(len(list(model.edges())), 3000)


class MistakeTest(unittest.TestCase):
    """A mistake in policy.toml is told by name and writes nothing."""

    MISTAKES = {
        "no number for the call 'opne'": ("readv writev pread64", "readv opne pread64"),
        "'readv' stands twice": ("readv writev pread64", "readv writev readv pread64"),
        "'socket' stands twice": (
            "readv writev pread64",
            "readv writev socket pread64",
        ),
        "no constant 'AF_UNIXX'": ("family == AF_UNIX,", "family == AF_UNIXX,"),
        "no argument 'famly'": ("family == AF_UNIX,", "famly == AF_UNIX,"),
        "no error 'EWHAT'": ("AF_UNIX, else EAFNOSUPPORT", "AF_UNIX, else EWHAT"),
        "not of the form": ("AF_UNIX, else EAFNOSUPPORT", "AF_UNIX"),
        "not a condition": ("family == AF_UNIX,", "family > AF_UNIX,"),
        "== takes one value": ("family == AF_UNIX,", "family == AF_UNIX PER_LINUX,"),
        "does not fit 32 bits": ("AF_UNIX           = 1", "AF_UNIX = 0x100000000"),
        "no error 'EWHERE'": ('_kill = "EPERM"', '_kill = "EWHERE"'),
        "host: formats are": ('formats = "json"', 'formats = "jason"'),
        "unknown section ['alow']": ("[strict.allow]", "[strict.alow]"),
        "not 'int name' or 'long name'": ('"int family"', '"short family"'),
    }

    def test_each_mistake_is_told(self) -> None:
        source = (files.SOURCES / "policy.toml").read_text(encoding="utf-8")
        (architecture,) = (a for a in files.sources()[1] if a.name == "x86_64")
        for message, (right, wrong) in self.MISTAKES.items():
            with self.subTest(message), tempfile.TemporaryDirectory() as folder:
                self.assertIn(right, source)
                changed = Path(folder) / "policy.toml"
                changed.write_text(source.replace(right, wrong, 1), encoding="utf-8")
                with self.assertRaises(PolicyError) as raised:
                    form = reader.read_policy(changed)["strict"]
                    bpf.assemble(form, architecture)
                self.assertIn(message, str(raised.exception))

    def test_the_program_names_the_files_it_wrote(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            program = str(GENERATOR / "generate.py")
            done = subprocess.run(
                [sys.executable, "-B", program, "--target", folder],
                capture_output=True,
                text=True,
                check=True,
            )
            for line in done.stdout.splitlines():
                self.assertTrue(Path(line.split(" (")[0]).is_file(), line)
        self.assertIn("strict.bpf", done.stdout)


if __name__ == "__main__":
    unittest.main()
