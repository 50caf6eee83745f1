"""Says what the validator finds in a Python script, and what it does not."""

import time
import unittest

from validation_python import VALIDATION, encoded, findings, unmarked
from validation_python_clean import CLEAN
from validation_python_found import FOUND

SYNTAX = [
    ("x = (", 1, 5, "'(' was never closed"),
    ("def f(:\n", 1, 7, "invalid syntax"),
    ("if True:\npass\n", 2, 1, "expected an indented block"),
    ("  x = 1\n", 1, 2, "unexpected indent"),
    ("if 1:\n        x\n\ty\n", 3, 1, "inconsistent use of tabs"),
    ("x = 'a\n", 1, 5, "unterminated string literal"),
    ("return 1\n", 1, 1, "'return' outside function"),
    ("break\n", 1, 1, "'break' outside loop"),
    ("é = 1 +\n", 1, 9, "invalid syntax"),
    ("def f(a, a): pass\n", 1, 10, "duplicate argument"),
    ("x = 1\nfrom __future__ import annotations\n", 2, 1, "from __future__ imports"),
    ("await x\n", 1, 1, "'await' outside function"),
    ("print 1\n", 1, 1, "Missing parentheses"),
    ("(" * 100_000, 1, 201, "too many nested parentheses"),
    ("-" * 50_000 + "1", 0, 0, "too deeply nested"),
    ("lambda: " * 6_000 + "1", 0, 0, "too deeply nested"),
    ("a" + "+a" * 24_000, 0, 0, "too deeply nested"),
    ("a" + ".a" * 24_000, 0, 0, "too deeply nested"),
    ("x = " + "1" * 5_000, 1, 0, "Exceeds the limit"),
    ("".join(" " * n + "if x:\n" for n in range(101)), 101, 1, "too many levels"),
    ("# coding: nonsense\n", 0, 0, "unknown encoding"),
]


def at(found: list[tuple[str, int, int, str]]) -> list[tuple[str, int, int]]:
    return [finding[:3] for finding in found]


class Policy(unittest.TestCase):
    def test_what_is_forbidden_is_found_exactly_where_it_stands(self) -> None:
        self.assertGreaterEqual(len(FOUND), 100)
        for code, marked in FOUND:
            source, places = unmarked(marked)
            with self.subTest(source=source[:200]):
                found = [
                    place
                    for place in at(findings({"main.py": encoded(source)}))
                    if place[0] == code
                ]
                self.assertEqual(found, [(code, *place) for place in places])

    def test_nothing_is_found_where_nothing_is(self) -> None:
        self.assertGreaterEqual(len(CLEAN), 60)
        for source in CLEAN:
            with self.subTest(source=source[:200]):
                self.assertEqual(findings({"main.py": encoded(source)}), [])

    def test_standard_finds_what_strict_finds(self) -> None:
        for code, marked in FOUND:
            source, places = unmarked(marked)
            if code == "too_complex" or not source.isascii():
                # Costs too much to look for where it is advice only.
                continue
            with self.subTest(source=source[:200]):
                found = at(findings({"main.py": encoded(source)}, strict=False))
                for place in places:
                    self.assertIn((code, *place), found)

    def test_modules_of_the_request_take_the_place_of_the_usual_ones(self) -> None:
        source = b"import os, json.decoder\nimport posix, _thread\n"
        self.assertEqual(
            at(findings({"main.py": source}, forbid=["json", "threading"])),
            [("forbidden_import", 1, 12), ("forbidden_import", 2, 15)],
        )

    def test_helpers_are_checked_and_named(self) -> None:
        files = {
            "main.py": b"import tools, lib.deep\nfrom tools import socket\ntools.os\n",
            "tools.py": b"x = 1\nimport os\n",
            "lib/deep.py": b"while True: pass\n",
            "lib/broken.py": b"def\n",
            "lib/native.so": b"",
            "data.txt": b"import os",
        }
        self.assertEqual(
            [
                (code, line, text.split(":")[0])
                for code, line, _, text in findings(files)
            ],
            [
                ("syntax_error", 1, "lib/broken.py"),
                ("endless_loop", 1, "lib/deep.py"),
                ("forbidden_import", 0, "lib/native.so"),
                ("forbidden_import", 2, "tools.py"),
            ],
        )
        self.assertEqual(findings(files, strict=False), [])

    def test_name_beside_the_script_does_not_hide_a_module_that_wins_over_it(
        self,
    ) -> None:
        for module, beside in (
            ("shutil", "shutil"),
            ("shutil", "shutil/data.txt"),
            ("codecs", "codecs.py"),
            ("ntpath", "ntpath.py"),
        ):
            with self.subTest(beside=beside):
                source = f"from {module} import sys\n".encode()
                found = findings({"main.py": source, beside: b""})
                self.assertEqual(at(found), [("forbidden_import", 1, 14 + len(module))])


class Syntax(unittest.TestCase):
    def test_error_is_the_interpreters_own_with_its_place(self) -> None:
        for source, line, column, message in SYNTAX:
            with self.subTest(source=source[:60]):
                started = time.process_time()
                found = findings({"main.py": source.encode()}, strict=False)
                self.assertLess(time.process_time() - started, 2)
                self.assertEqual(at(found), [("syntax_error", line, column)])
                self.assertIn(message, found[0][3])

    def test_bytes_that_are_no_text_are_an_error(self) -> None:
        for source, line, column in (
            (b"x = 1\0", 1, 6),
            (b"x = 1\ny = '\xff'\n", 2, 0),
            (b"# coding: utf-16\nx = 1\n", 0, 0),
        ):
            with self.subTest(source=source):
                found = findings({"main.py": source}, strict=False)
                self.assertEqual(len(found), 1)
                self.assertEqual(found[0][0], "syntax_error")

    def test_hostile_programs_are_checked_in_no_time(self) -> None:
        for source in (
            "if 0:\n" + " eval=1;eval\n" * 4_000,
            "while 1:0\n" * 5_000,
            "".join(" " * n + "while 1:\n" for n in range(99)) + " " * 99 + "1" * 4_000,
            "g(1,2)" + "(1,2)" * 900,
            "a" + ".eval" * 900 + "\n" + "import b as a\n" * 3_000,
            "x['a'" + "+'b'" * 900 + "]\n" + "f'{x}'" * 5_000,
            "'{" + "{a.b" * 12_000 + "'",
            "def f(): pass\n" * 3_000 + "f=getattr;" * 500,
            "import a" + ".a" * 4_000,
            "x=[" + "lambda:0," * 5_000 + "]",
            "".join(f"a{n}=a{n + 1}=getattr;" for n in range(2_500)),
        ):
            with self.subTest(source=source[:60]):
                started = time.process_time()
                findings({"main.py": source.encode()})
                self.assertLess(time.process_time() - started, 2)

    def test_deep_but_valid_programs_are_accepted(self) -> None:
        for source in ("x = " + "(" * 199 + ")" * 199, "x = " + "not " * 900 + "1"):
            with self.subTest(source=source[:20]):
                self.assertEqual(findings({"main.py": source.encode()}), [])


class Entrypoint(unittest.TestCase):
    def test_binding_at_the_top_level_is_a_definition(self) -> None:
        for source in (
            "def main(): pass",
            "async def main(): pass",
            "class main: pass",
            "main = lambda: 1",
            "main: object = print",
            "a, (b, *main) = 1, (2, 3)",
            "import main",
            "import main.x",
            "import x as main",
            "from x import main",
            "from x import *",
            "if x:\n    def main(): pass",
            "if x:\n    pass\nelse:\n    def main(): pass",
            "try:\n    pass\nfinally:\n    def main(): pass",
            "with x as main: pass",
            "for main in x: pass",
            "print(main := 1)",
        ):
            with self.subTest(source=source):
                self.assertTrue(VALIDATION["defines"](source.encode(), "x", "main"))

    def test_anything_else_is_none(self) -> None:
        for source in (
            "",
            "main",
            "main()",
            "print('def main(): pass')",
            "# def main(): pass",
            "def f():\n    def main(): pass",
            "class A:\n    def main(self): pass",
            "[main for main in x]",
            "x.main = 1",
            "def f(main): pass",
            "main2 = 2 * 3",
        ):
            with self.subTest(source=source):
                found = findings({"main.py": source.encode()}, entrypoint=["main"])
                self.assertEqual(
                    [code for code, *_ in found if code == "entrypoint_missing"],
                    ["entrypoint_missing"],
                )
                self.assertEqual(found[0][3], "the script defines no function main")


if __name__ == "__main__":
    unittest.main()
