"""The rules under the real kernel: raw, under nsjail, stacked; and real programs that must not notice.

Run with /usr/bin/python3. CLOCHE_NSJAIL names an nsjail other than the one that the build installs.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import seccomp_jail
import seccomp_machine as machine
import seccomp_probes
from seccomp_edges import Model
from seccomp_generator import bpf, files
from seccomp_jail import require
from seccomp_probes import Probe
from seccomp_sources import GENERATED

HERE = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
STRICT = GENERATED / "strict.bpf"
KILLS = {machine.KILL_PROCESS, machine.KILL_THREAD}


class ProbeTest(unittest.TestCase):
    """One table, four ways to have the filters loaded; each way must answer alike."""

    maxDiff = None

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        forms, architectures = files.sources()
        (architecture,) = (a for a in architectures if a.name == GENERATED.name)
        self.outer = Path(folder.name) / "outer.bpf"
        self.outer.write_bytes(bpf.assemble(forms["outer"], architecture))

    def test_strict_as_the_agent_loads_it(self) -> None:
        self._expect_raw("strict", STRICT)

    def test_strict_upon_outer(self) -> None:
        self._expect_raw("strict", self.outer, STRICT)

    def test_strict_under_nsjail(self) -> None:
        self._expect_jailed("strict", "strict.kafel")

    def test_strict_as_the_agent_loads_it_upon_outer_under_nsjail(self) -> None:
        self._expect_jailed("strict", "outer.kafel", STRICT)

    def test_outer_raw(self) -> None:
        require(self, os.geteuid() == 0, "needs root")
        self._expect_raw("outer", self.outer)

    def test_outer_under_nsjail(self) -> None:
        require(self, os.geteuid() == 0, "needs root, for the agent's capabilities")
        self._expect_jailed("outer", "outer.kafel", privileged=True)

    def test_without_a_filter_every_telling_refusal_is_gone(self) -> None:
        require(
            self, os.geteuid() == 0, "needs root, whom the kernel itself refuses little"
        )
        for table in ("strict", "outer"):
            outcomes = self._outcomes(self._runner(table))
            for probe in self._probes(table):
                with self.subTest(table=table, probe=probe.title):
                    if probe.expected in seccomp_probes.LET_THROUGH:
                        self.assertEqual(outcomes[probe.title], probe.expected)
                    elif probe.telling:
                        self.assertNotEqual(outcomes[probe.title], probe.expected)

    def _expect_raw(self, table: str, *filters: Path) -> None:
        self._expect(table, self._runner(table, *filters))

    def _expect_jailed(
        self, table: str, policy: str, *filters: Path, privileged: bool = False
    ) -> None:
        nsjail = seccomp_jail.nsjail(self)
        words = self._runner(table, *filters)
        self._expect(
            table,
            seccomp_jail.command(
                nsjail, GENERATED / policy, *words, privileged=privileged
            ),
        )

    def _expect(self, table: str, command: list[str]) -> None:
        expected = {probe.title: probe.expected for probe in self._probes(table)}
        self.assertGreater(len(expected), 90)
        self.assertEqual(self._outcomes(command), expected)

    def _probes(self, table: str) -> list[Probe]:
        probes: list[Probe] = getattr(seccomp_probes, table)()
        titles = [probe.title for probe in probes]
        self.assertEqual(len(set(titles)), len(titles), "two probes of one title")
        return probes

    def _runner(self, table: str, *filters: Path) -> list[str]:
        runner = str(HERE / "seccomp_runner.py")
        return [PYTHON, "-B", runner, table, *(str(path) for path in filters)]

    def _outcomes(self, command: list[str]) -> dict[str, str]:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        outcomes: dict[str, str] = json.loads(done.stdout)
        return outcomes


class CompiledByNsjailTest(unittest.TestCase):
    """What nsjail made of the Kafel text, read back from the kernel, is what policy.toml says."""

    def test_every_number_and_argument_edge_is_answered_alike(self) -> None:
        nsjail = seccomp_jail.nsjail(self)
        require(self, os.geteuid() == 0, "needs root, to read a filter back")
        forms, architectures = files.sources()
        (architecture,) = (a for a in architectures if a.name == GENERATED.name)
        for name, form in forms.items():
            with self.subTest(form=name):
                compiled = seccomp_jail.compiled_filter(
                    nsjail, GENERATED / f"{name}.kafel"
                )
                program = machine.decode(compiled)
                model = Model(form, architecture)
                for number, arguments in model.edges():
                    answer = machine.run(
                        program, architecture.audit_arch, number, arguments
                    )
                    if answer != model.answer(number, arguments):
                        self.fail(f"{number} {arguments}: {answer:#x}")
                self.assertIn(machine.run(program, 0x40000003, 20), KILLS)


class RealProgramTest(unittest.TestCase):
    """Programs that must run to their end under strict. What is not on the machine is named and left out."""

    def test_bash(self) -> None:
        self._run("bash", "shell.sh")

    def test_coreutils(self) -> None:
        self._run("bash", "coreutils.sh")

    def test_cpython(self) -> None:
        self._run(PYTHON, "runtime.py")

    def test_cpython_with_numpy_and_pandas(self) -> None:
        imports = [PYTHON, "-c", "import numpy, pandas"]
        self._needs(
            subprocess.run(imports, capture_output=True).returncode == 0,
            "numpy, pandas",
        )
        self._run(PYTHON, "science.py")

    def test_node(self) -> None:
        self._run("node", "runtime.js")

    def test_java(self) -> None:
        self._run("java", "Runtime.java")

    def test_go(self) -> None:
        self._run("go", "run", "runtime.go")

    def test_gcc_and_what_it_made(self) -> None:
        source = str(HERE / "seccomp_programs" / "threads.c")
        compiling = f"gcc -O1 -pthread -o threads {source} && ./threads"
        self._needs(shutil.which("gcc") is not None, "gcc")
        self._run("bash", "-c", compiling)

    def _run(self, interpreter: str, *words: str) -> None:
        self._needs(shutil.which(interpreter) is not None, interpreter)
        programs = HERE / "seccomp_programs"
        words = tuple(
            str(programs / w) if (programs / w).is_file() else w for w in words
        )
        loader = [PYTHON, "-I", "-S", str(HERE / "seccomp_load.py"), str(STRICT), "--"]
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [*loader, interpreter, *words],
                cwd=folder,
                env=os.environ | {"GO111MODULE": "off", "GOFLAGS": ""},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=300,
            )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.strip().splitlines()[-1:], ["as expected"])

    def _needs(self, present: bool, what: str) -> None:
        if not present:
            print(f"\nskipped: {self.id()}: no {what} here", file=sys.stderr)
            self.skipTest(f"no {what} here")


if __name__ == "__main__":
    unittest.main()
