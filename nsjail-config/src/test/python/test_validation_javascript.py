"""Says what the validator finds in a JavaScript program, and what it does not."""

import json
import os
import pathlib
import unittest

import validation_jail
from validation_javascript_clean import CLEAN
from validation_javascript_found import FOUND
from validation_python import unmarked

SYNTAX = [
    ("const a = 1;\nconst b = ;", 2, 11, "Unexpected token ';'"),
    ("f(", 1, 3, "Unexpected end of input"),
    ("let a; let a;", 1, 12, "has already been declared"),
    ("const module = 1; (", 1, 7, "has already been declared"),
    ("'x", 1, 1, "Invalid or unexpected token"),
    ("\tif (", 1, 6, "Unexpected end of input"),
    ("function f() { return (", 1, 24, "Unexpected end of input"),
    ("const é = 'é'; let 1;", 1, 20, "Unexpected number"),
    ("break", 1, 1, "Illegal break statement"),
    ("#!/usr/bin/node\n)", 2, 1, "Unexpected token ')'"),
    ("import x from 'fs';\nconst y = ;", 2, 11, "Unexpected token"),
    ("export const a = 1;\nlet a;", 2, 5, "has already been declared"),
    ("f(await x);\nlet y = ;", 2, 9, "Unexpected token"),
    ("// await\nlet y = ;", 2, 9, "Unexpected token"),
    ("await x; )", 1, 10, "Unexpected token"),
    ("import { a b } from 'x'", 1, 12, "Unexpected token"),
]


def run(programs: list[dict[str, object]], node: str) -> list[dict[str, object]]:
    acorn = validation_jail.acorn()
    jail = validation_jail.Jail(node=node, acorn=acorn)
    try:
        driver = pathlib.Path(__file__).with_name("validation_driver.js").read_text()
        jail.write({"programs.json": json.dumps(programs)})
        result = jail.run(["/usr/bin/node", "--eval", driver], None)
        if result.status != 0:
            raise AssertionError(result.stderr)
        return json.loads(result.stdout)
    finally:
        jail.close()


def program(source: str, strict: bool = True, **asked: object) -> dict[str, object]:
    return {"source": source, "strict": strict, "asked": asked}


@unittest.skipIf(validation_jail.why_not(), validation_jail.why_not() or "")
@unittest.skipUnless(os.path.exists("/usr/bin/node"), "no /usr/bin/node")
@unittest.skipUnless(validation_jail.acorn(), "no acorn.js: CLOCHE_ACORN names one")
class JavaScript(unittest.TestCase):
    # Another Node than the machine's can be named to be tested as well.
    node = os.environ.get("CLOCHE_TEST_NODE", "")

    def answers(self, programs: list[dict[str, object]]) -> list[list[dict]]:
        answers = run(programs, self.node)
        for asked, answer in zip(programs, answers, strict=True):
            self.assertLess(answer["milliseconds"], 2_000, asked["source"][:60])
        return [answer["issues"] for answer in answers]

    def test_what_is_forbidden_is_found_exactly_where_it_stands(self) -> None:
        self.assertGreaterEqual(len(FOUND), 50)
        sources = [unmarked(marked) for _, marked in FOUND]
        answers = self.answers([program(source) for source, _ in sources])
        for (code, _), (source, places), issues in zip(FOUND, sources, answers):
            with self.subTest(source=source[:200]):
                found = [
                    (one["line"], one["column"])
                    for one in issues
                    if one["code"] == code
                ]
                self.assertEqual(found, [in_utf16(source, place) for place in places])

    def test_nothing_is_found_where_nothing_is(self) -> None:
        self.assertGreaterEqual(len(CLEAN), 40)
        answers = self.answers([program(source) for source in CLEAN])
        for source, issues in zip(CLEAN, answers):
            with self.subTest(source=source[:200]):
                self.assertEqual(issues, [])

    def test_standard_finds_what_strict_finds(self) -> None:
        short = [one for one in FOUND if one[0] not in ("too_complex",)]
        sources = [unmarked(marked) for _, marked in short]
        answers = self.answers([program(source, False) for source, _ in sources])
        for (code, _), (source, _), issues in zip(short, sources, answers):
            with self.subTest(source=source[:200]):
                self.assertIn(code, [one["code"] for one in issues])

    def test_syntax_error_is_told_with_its_place(self) -> None:
        answers = self.answers([program(source, False) for source, *_ in SYNTAX])
        for (source, line, column, message), issues in zip(SYNTAX, answers):
            with self.subTest(source=source):
                found = [(one["code"], one["line"], one["column"]) for one in issues]
                self.assertEqual(found, [("syntax_error", line, column)])
                self.assertIn(message, issues[0]["message"])

    def test_hostile_programs_are_answered(self) -> None:
        hostile = [
            "[" * 100_000,
            "(" * 100_000,
            "-" * 50_000 + "1",
            "(" * 25_000 + ")" * 25_000,
            "x => " * 10_000 + "1",
            "if (x) " * 7_000 + "1",
            "import 'fs';" + "[" * 50_000,
            "`${" * 10_000,
            "for(;;)" * 7_000 + ";",
            "while(1)" * 6_000 + ";",
            "a=>{" * 5_000 + "eval;" * 5_000 + "}" * 5_000,
            "1" + "+1" * 24_000,
            "{" * 25_000 + "}" * 25_000,
        ]
        answers = self.answers([program(source) for source in hostile])
        for source, issues in zip(hostile, answers):
            with self.subTest(source=source[:20]):
                self.assertTrue(issues)
                self.assertIn(issues[0]["code"], ("syntax_error", "too_complex"))

    def test_entrypoint_is_looked_for(self) -> None:
        there = [
            "function main() {}",
            "const main = () => 1",
            "async function main() {}",
            "class main {}",
            "var { main } = x",
            "exports.main = 1",
            "module.exports = { main() {} }",
            "export function main() {}",
            "export const main = 1",
            "const x = 1; export { x as main }",
            "export * from './x.js'",
            "export { main } from './x.js'",
        ]
        missing = [
            "",
            "main()",
            "function f() { function main() {} }",
            "// function main() {}",
            "export function other() {}",
            "import x from 'fs'; function main() {}",
        ]
        asked = [
            program(source, False, entrypoint="main") for source in there + missing
        ]
        answers = self.answers(asked)
        for source, issues in zip(there + missing, answers):
            with self.subTest(source=source):
                codes = [one["code"] for one in issues]
                self.assertEqual(
                    codes, ["entrypoint_missing"] if source in missing else []
                )

    def test_modules_of_the_request_take_the_place_of_the_usual_ones(self) -> None:
        source = "require('fs'); require('net'); createRequire(x)('fs')"
        (issues,) = self.answers([program(source, forbid=["fs"])])
        self.assertEqual([one["column"] for one in issues], [1, 32])


def in_utf16(source: str, place: tuple[int, int]) -> tuple[int, int]:
    """The place as JavaScript counts: in units of UTF-16."""
    line, column = place
    before = source.split("\n")[line - 1][: column - 1]
    return line, len(before.encode("utf-16-le")) // 2 + 1


if __name__ == "__main__":
    unittest.main()
