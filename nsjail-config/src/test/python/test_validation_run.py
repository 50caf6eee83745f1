"""Says that what runs under node, bash, ruby and php is checked first and then runs as if it had not been."""

import json
import os
import pathlib
import unittest

import validation_jail
from validation_jail import Jail, Run, request

# A folder with a whole system in it may be named to find more languages than the machine has.
NODE = os.environ.get("CLOCHE_TEST_NODE", "")
SYSTEM = os.environ.get("CLOCHE_TEST_SYSTEM", "/")
NODE_STATE = """
const { readdirSync } = require('fs');
console.log(JSON.stringify([process.argv, process.execArgv, Object.keys(require.cache),
  Object.values(require('module')._pathCache), module.id, module.paths, module.children.length,
  require.main === module, process.env, readdirSync('/proc/self/fd').length,
  Object.getOwnPropertyNames(globalThis).sort(), process.listenerCount('exit')]));
"""
COMMANDS = {
    "main.js": (["/usr/bin/node", "--require", "/cloche/validate.js"], "/usr/bin/node"),
    "main.sh": (["/bin/bash", "-p", "/cloche/validate.sh"], "/bin/bash"),
    "main.rb": (["/usr/bin/ruby", "-r/cloche/validate.rb"], "/usr/bin/ruby"),
    "main.php": (
        ["/usr/bin/php", "-d", "auto_prepend_file=/cloche/validate.php"],
        "/usr/bin/php",
    ),
}
SAME = {
    "main.js": [
        NODE_STATE,
        "#!/usr/bin/env node\nconsole.log(1)",
        "function f() { throw new Error('x') }\nf()",
        "process.exit(3)",
        "process.stdin.on('data', (data) => process.stdout.write(data))",
        "import { argv } from 'process';\nconsole.log(argv, import.meta.url)",
        "console.log(await 1)",
        "const { Worker } = require('worker_threads');\nnew Worker('console.log(1)', { eval: true })",
        "console.log(require('child_process').execFileSync(process.execPath, ['-p', '1']).toString())",
    ],
    "main.sh": [
        'declare -p | grep -v -e " BASHPID=" -e EPOCH -e RANDOM -e SECONDS -e BASH_ARG; echo "$0" "$@" $-',
        "shopt; set -o; trap -p; jobs; ls /proc/self/fd | wc -l",
        "ls nothing; exit 3",
        "read -r line; echo $line",
        "shopt -s extglob\ncase a in !(b)) echo yes ;; esac",
        "echo x\nexit 0\n(( not bash at all",
        "cat <<E\nx",
        "f; echo $f $BASH_ENV; bash -c f",
        "f() { return 2; }\nf || echo $?; nothing",
    ],
    "main.rb": [
        "p $0, ARGV, __FILE__, global_variables.size, Object.constants.size, local_variables\n"
        "p $VERBOSE, $!, self, methods.size, ObjectSpace.each_object(IO).count { |io| !io.closed? }",
        "puts DATA.read\nif a = 1 then p a end\n__END__\nfoo",
        "def f = raise('x')\nf",
        "puts gets",
        "#!/usr/bin/env ruby\n# frozen_string_literal: true\np ''.frozen?",
    ],
    "main.php": [
        "<?php var_dump($argv, $argc, array_keys(get_defined_vars()), error_get_last(), __FILE__);",
        "<?php\ndeclare(strict_types=1);\nnamespace A;\nfunction f() { throw new \\Exception('x'); }\nf();",
        "hello <?= 1 ?>\n",
        "<?php echo fgets(STDIN); echo count(get_defined_functions()['user']);",
    ],
}
WRONG = {
    "main.js": [("console.log(1);\nlet x = ;", 2, 9, "Unexpected token ';'")],
    "main.sh": [
        ("echo 1\nif true; then", 3, 0, "syntax error: unexpected end of file"),
        ("echo 1\nfi", 2, 0, "syntax error near unexpected token `fi'"),
        ("echo 'x", 1, 0, "unexpected EOF while looking for matching `''"),
        ("f() { exit\n}\nfi", 3, 0, "syntax error near unexpected token `fi'"),
        ("$(" * 3_000, 0, 0, "the parser gives up: too deeply nested"),
    ],
    "main.rb": [
        ("puts 1\nputs 'é' +)", 2, 12, "syntax error, unexpected ')'"),
        ("puts 1\nbreak", 2, 0, "Invalid break"),
        ("[" * 100_000, 1, 0, "nesting too deep"),
    ],
    "main.php": [
        ("<?php echo 1;\nfunction (", 2, 0, "Unclosed '('"),
        ("<?php " + "[" * 50_000, 1, 0, "memory exhausted"),
    ],
}


@unittest.skipIf(validation_jail.why_not(), validation_jail.why_not() or "")
class LanguageRun(unittest.TestCase):
    def setUp(self) -> None:
        acorn = validation_jail.acorn()
        self.jail = Jail(SYSTEM, NODE, acorn)
        self.addCleanup(self.jail.close)

    def languages(self) -> list[str]:
        there = []
        for file, (_, plain) in COMMANDS.items():
            if os.path.lexists(SYSTEM + plain):
                there.append(file)
            else:
                print(f"not tested: {plain} is missing", flush=True)
        return there

    def run_(self, file: str, source: str, asked: str | None) -> Run:
        self.jail.write({file: source, "set.sh": "echo set"})
        checking, plain = COMMANDS[file]
        command = [plain] if asked is None else checking
        return self.jail.run(
            [*command, file, "a", "b c"],
            asked,
            stdin="in\n",
            environment={"BASH_ENV": "/box/set.sh", "BASH_FUNC_f%%": "() { echo f; }"},
        )

    def test_script_behaves_as_without_the_validator(self) -> None:
        for file in self.languages():
            for source in SAME[file]:
                with self.subTest(file, source=source[:60]):
                    plain = self.run_(file, source, None)
                    run = self.run_(file, source, request("standard", file=file))
                    self.assertEqual(run.answer, "accepted")
                    self.assertEqual(run.stdout, plain.stdout)
                    self.assertEqual(run.stderr, plain.stderr)
                    self.assertEqual(run.status, plain.status)

    def test_wrong_syntax_is_refused_before_a_line_runs(self) -> None:
        for file in self.languages():
            for source, line, column, message in WRONG[file]:
                with self.subTest(file, source=source[:60]):
                    run = self.run_(file, source, request("standard", file=file))
                    self.assertEqual(run.answer, "refused")
                    (issue,) = run.issues
                    self.assertEqual(
                        (issue.severity, issue.code), ("error", "syntax_error")
                    )
                    self.assertEqual((issue.line, issue.column), (line, column))
                    self.assertIn(message, issue.message)
                    self.assertEqual((run.stdout, run.stderr, run.status), ("", "", 1))

    def test_what_is_only_to_be_checked_does_not_run(self) -> None:
        sources = {
            "main.js": "console.log(1)",
            "main.sh": "echo 1",
            "main.rb": "puts 1",
            "main.php": "1",
        }
        for file in self.languages():
            with self.subTest(file):
                asked = request("standard", only="1", file=file)
                run = self.run_(file, sources[file], asked)
                self.assertEqual((run.answer, run.stdout), ("accepted", ""))
                self.assertEqual((run.stderr, run.status), ("", 0))

    def test_channel_is_of_no_use_to_the_script(self) -> None:
        sources = {
            "main.js": "try { require('fs').writeSync(4, 'x') } catch { console.log('no') }",
            "main.sh": "{ echo x >&4; } 2>/dev/null || echo no",
            "main.rb": "begin; IO.for_fd(4).syswrite('x'); rescue SystemCallError, ArgumentError; puts 'no'; end",
            "main.php": "<?php $f = @fopen('php://fd/4', 'w'); if (!$f || !@fwrite($f, 'x')) echo \"no\\n\";",
        }
        for file in self.languages():
            with self.subTest(file):
                run = self.run_(file, sources[file], request("standard", file=file))
                self.assertEqual(run.stdout.removeprefix("set\n"), "no\n")


@unittest.skipIf(validation_jail.why_not(), validation_jail.why_not() or "")
@unittest.skipUnless(os.path.exists("/usr/bin/node"), "no /usr/bin/node")
class NodeRun(unittest.TestCase):
    def start(
        self, source: str, asked: str, *before: str, acorn: pathlib.Path | None
    ) -> Run:
        self.jail = Jail(node=NODE, acorn=acorn)
        self.addCleanup(self.jail.close)
        self.jail.write({"main.js": source})
        command = ["/usr/bin/node", "--require", "/cloche/validate.js", *before]
        return self.jail.run([*command, "main.js", "a"], asked, result=True)

    def test_strict_is_refused_without_the_parser(self) -> None:
        run = self.start("console.log(1)", request("strict"), acorn=None)
        self.assertEqual((run.answer, run.stdout, run.status), ("refused", "", 1))
        self.assertIn("cannot be checked", run.issues[0].message)

    def test_standard_runs_without_the_parser(self) -> None:
        for source in ("eval('console.log(1)')", "export const a = 1; console.log(1)"):
            run = self.start(source, request("standard"), acorn=None)
            self.assertEqual((run.answer, run.stdout), ("accepted", "1\n"))

    @unittest.skipUnless(validation_jail.acorn(), "no acorn.js: CLOCHE_ACORN names one")
    def test_strict_refuses_what_it_finds(self) -> None:
        source = "console.log(1); require('child_process')"
        run = self.start(source, request("strict"), acorn=validation_jail.acorn())
        self.assertEqual((run.answer, run.stdout, run.status), ("refused", "", 1))
        self.assertEqual(run.issues[0].code, "forbidden_module")

    @unittest.skipUnless(validation_jail.acorn(), "no acorn.js: CLOCHE_ACORN names one")
    def test_files_beside_the_program_are_checked_and_named(self) -> None:
        jail = Jail(node=NODE, acorn=validation_jail.acorn())
        self.addCleanup(jail.close)
        files = {
            "main.js": "require('./lib/a')",
            "lib/a.js": "\nrequire('net')",
            "lib/b.mjs": "import 'fs'; (",
            "c.node": b"",
            "d.json": "require('net')",
            "e": "\n\nrequire('net')",
            "f.ts": "let x: number",
            "g.json": '["require"]',
            "h.txt": "You may require('net').",
        }
        jail.write(files)
        command = ["/usr/bin/node", "--require", "/cloche/validate.js", "main.js"]
        run = jail.run(command, request("strict"))
        self.assertEqual(
            sorted(
                (one.message.split(":")[0], one.code, one.line) for one in run.issues
            ),
            [
                ("c.node", "forbidden_module", 0),
                ("d.json", "forbidden_module", 1),
                ("e", "forbidden_module", 3),
                ("f.ts", "forbidden_module", 0),
                ("lib/a.js", "forbidden_module", 2),
                ("lib/b.mjs", "syntax_error", 1),
            ],
        )
        self.assertEqual(jail.run(command, request("standard")).issues, [])

    def test_function_is_called_or_missed(self) -> None:
        asked = request("standard", entrypoint="main")
        before = ("/cloche/entrypoint.js", "main")
        for source, value in (
            ("function main() { return { a: [1, null] } }", {"a": [1, None]}),
            ("const main = async () => process.argv.slice(2)", ["a"]),
            ("export function main() { return 'module' }", "module"),
            ("exports.main = () => process.execArgv", []),
        ):
            with self.subTest(source):
                run = self.start(source, asked, *before, acorn=validation_jail.acorn())
                self.assertEqual(
                    (run.answer, run.stderr, run.status), ("accepted", "", 0)
                )
                self.assertEqual(json.loads(self.jail.result()), value)
        run = self.start("console.log(1)", asked, *before, acorn=None)
        self.assertEqual((run.answer, run.stdout, run.status), ("refused", "", 1))
        self.assertEqual(run.issues[0].message, "the script defines no function main")
        run = self.start(
            "function main() { throw new Error('x') }", asked, *before, acorn=None
        )
        self.assertIn("Error: x", run.stderr)
        self.assertNotIn("cloche", run.stderr)


if __name__ == "__main__":
    unittest.main()
