"""Real programs that must not notice the filters. Run with /usr/bin/python3."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import seccomp_tables

HERE = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"


class RealProgramTest(unittest.TestCase):
    """Programs that must run to their end under each form for scripts. What is not on the machine is named and left out."""

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
        for form in ("strict", "reduced", "minimal"):
            with self.subTest(form), tempfile.TemporaryDirectory() as folder:
                self._expect(form, Path(folder), interpreter, *words)

    def _expect(self, form: str, folder: Path, *words: str) -> None:
        load = str(HERE / "seccomp_load.py")
        done = subprocess.run(
            [PYTHON, "-I", "-S", load, str(seccomp_tables.raw(form)), "--", *words],
            cwd=folder,
            env=os.environ | {"FORM": form, "GO111MODULE": "off", "GOFLAGS": ""},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
            # A program that signals its process group must not reach the tests.
            start_new_session=True,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.strip().splitlines()[-1:], ["as expected"])

    def _needs(self, present: bool, what: str) -> None:
        if not present:
            print(f"\nskipped: {self.id()}: no {what} here", file=sys.stderr)
            self.skipTest(f"no {what} here")


if __name__ == "__main__":
    unittest.main()
