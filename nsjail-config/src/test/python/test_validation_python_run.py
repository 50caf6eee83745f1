"""Says that a Python script that is checked in its own process runs as if it had not been."""

import json
import py_compile
import unittest

import validation_jail
from validation_jail import Jail, Run, request

STATE = """
import gc, json, os, sys, warnings
import threading
state = {
    "modules": sorted(sys.modules), "path": sys.path, "argv": sys.argv,
    "cache": sorted(sys.path_importer_cache), "filters": repr(warnings.filters),
    "gc": [gc.isenabled(), gc.get_threshold()], "limit": sys.getrecursionlimit(),
    "flags": repr(sys.flags), "threads": threading.active_count(),
    "descriptors": sorted(os.listdir("/proc/self/fd")), "names": sorted(globals()),
    "site": sorted(vars(sys.modules["sitecustomize"])), "hooks": len(sys.meta_path),
    "file": sys.modules["sitecustomize"].__file__, "main": repr(__loader__)[:50],
    "leftovers": [repr(one)[:80] for one in gc.get_objects() if "cloche" in repr(one)[:80]],
}
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
state["depth"] = depth(0)
print(json.dumps(state, indent=1))
"""
SAME = {
    "its state": STATE,
    "a warning of the compiler": "x = 1\nprint(x is 1)\nassert (x, 'x')\n",
    "a warning of the tokenizer": "print('\\d', 0x1for x in [1])".replace(
        " for", "for"
    ),
    "a traceback": "def f():\n    return 1 / 0\nwhile input():\n    f()\n",
    "an exit code": "import sys\nsys.exit(7)",
    "an interpreter within": "import subprocess, sys\n"
    "print(subprocess.run([sys.executable, '-c', 'print(1 is 1, '], capture_output=True))",
    "another process": "import os\nif os.fork():\n    print(os.wait()[1])\nelse:\n    os._exit(3)\n",
    "standard input": "print(input())",
    "a deep expression": "print(len(repr(" + "[" * 100 + "]" * 100 + ")))",
    "a cookie": "# -*- coding: latin-1 -*-\nprint('a')",
    "an import of its own": "import other\nprint(other.x, other.__file__)",
}


@unittest.skipIf(validation_jail.why_not(), validation_jail.why_not() or "")
class PythonRun(unittest.TestCase):
    def setUp(self) -> None:
        self.jail = Jail()
        self.addCleanup(self.jail.close)

    def run_(self, source: str, asked: str | None, **options: object) -> Run:
        self.jail.write({"main.py": source, "other.py": "x = 1\n"})
        command = ["/usr/bin/python3", "main.py", "a", "b c"]
        return self.jail.run(command, asked, stdin="in\n", **options)

    def test_script_behaves_as_without_the_validator(self) -> None:
        for what, source in SAME.items():
            for warnings in ("", "error", "always"):
                with self.subTest(what, warnings=warnings):
                    environment = {"PYTHONWARNINGS": warnings} if warnings else {}
                    plain = self.run_(source, None, environment=environment)
                    checked = self.run_(
                        source, request("standard"), environment=environment
                    )
                    self.assertEqual(checked.answer, "accepted")
                    self.assertEqual(checked.stdout, plain.stdout)
                    self.assertEqual(checked.stderr, plain.stderr)
                    self.assertEqual(checked.status, plain.status)
                if what != "its state" and "warning" not in what:
                    break

    def test_descriptor_is_closed_before_the_script(self) -> None:
        source = (
            "import os\ntry:\n    os.fstat(4)\nexcept OSError as e:\n    print(e.errno)"
        )
        self.assertEqual(self.run_(source, request("standard")).stdout, "9\n")

    def test_what_is_refused_does_not_run(self) -> None:
        for source, policy, code in (
            ("print(1)\nx = (", "standard", "syntax_error"),
            ("print(1)\nimport os", "strict", "forbidden_import"),
        ):
            with self.subTest(code):
                run = self.run_(source, request(policy))
                self.assertEqual(
                    (run.answer, run.stdout, run.stderr), ("refused", "", "")
                )
                self.assertEqual(run.status, 1)
                (issue,) = run.issues
                self.assertEqual((issue.severity, issue.code), ("error", code))

    def test_what_is_only_to_be_checked_does_not_run(self) -> None:
        run = self.run_("import os\nprint(1)", request("standard", only="1"))
        self.assertEqual((run.answer, run.stdout, run.status), ("accepted", "", 0))
        self.assertEqual([one.severity for one in run.issues], ["warning"])

    def test_findings_are_a_hundred_at_most_and_errors_come_first(self) -> None:
        run = self.run_("import os\n" * 300, request("standard", entrypoint="main"))
        self.assertEqual(run.answer, "refused")
        self.assertEqual(len(run.issues), 100)
        self.assertEqual(run.issues[0].code, "entrypoint_missing")

    def test_messages_are_one_short_line(self) -> None:
        self.jail.write({"main.py": "", "a\tb\n\x1b\u202ec" + "x" * 200 + ".py": "("})
        run = self.jail.run(["/usr/bin/python3", "main.py"], request("strict"))
        (issue,) = run.issues
        self.assertTrue(issue.message.isprintable())
        self.assertLessEqual(len(issue.message), 300)

    def test_validator_that_fails_lets_only_standard_run(self) -> None:
        self.jail = Jail(without=("cloche_policy.py",))
        self.addCleanup(self.jail.close)
        for policy, stdout, status in (("standard", "2\n", 0), ("strict", "", 1)):
            with self.subTest(policy):
                run = self.run_("print(eval('1 + 1'))", request(policy))
                self.assertEqual(run.answer, None)
                self.assertEqual((run.stdout, run.stderr), (stdout, ""))
                self.assertEqual(run.status, status)

    def test_built_bytecode_is_used(self) -> None:
        module = self.jail.agent / "cloche_validation.py"
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(module), invalidation_mode=unchecked, doraise=True)
        module.write_text("raise SystemError")
        self.assertEqual(self.run_("1", request("strict")).answer, "accepted")


@unittest.skipIf(validation_jail.why_not(), validation_jail.why_not() or "")
class PythonEntrypoint(unittest.TestCase):
    def setUp(self) -> None:
        self.jail = Jail()
        self.addCleanup(self.jail.close)

    def call(self, source: str) -> Run:
        self.jail.write({"main.py": source})
        command = ["/usr/bin/python3", "/cloche/entrypoint.py", "main", "main.py", "a"]
        asked = request("standard", entrypoint="main", file="main.py")
        return self.jail.run(command, asked, result=True)

    def test_value_comes_back(self) -> None:
        for source, value in (
            ("def main(): return {'a': [1, None]}", {"a": [1, None]}),
            ("async def main(): return 'later'", "later"),
            ("import sys\ndef main(): return sys.argv", ["main.py", "a"]),
            ("def main(): return __name__", "main"),
        ):
            with self.subTest(source):
                run = self.call(source)
                self.assertEqual(
                    (run.answer, run.stderr, run.status), ("accepted", "", 0)
                )
                self.assertEqual(json.loads(self.jail.result()), value)

    def test_failure_shows_nothing_of_ours(self) -> None:
        run = self.call("def main():\n    return 1 / 0\n")
        self.assertEqual(run.status, 1)
        self.assertIn("line 2, in main", run.stderr)
        self.assertNotIn("cloche", run.stderr)

    def test_script_without_the_function_is_refused(self) -> None:
        run = self.call("print('ran')")
        self.assertEqual((run.answer, run.stdout, run.status), ("refused", "", 1))
        (issue,) = run.issues
        self.assertEqual(issue.code, "entrypoint_missing")
        self.assertEqual(issue.message, "the script defines no function main")


if __name__ == "__main__":
    unittest.main()
