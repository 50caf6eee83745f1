"""Answers on the validation channel what is wrong with a Python script, without running any of it.

It runs inside the interpreter that runs the script afterwards, so nothing that is not there anyway is imported.
"""

import posix
import sys

import _warnings

# Loaded into one namespace and only where a script has to be looked at.
_POLICY = ("cloche_nodes", "cloche_syntax_tree", "cloche_watched") + (
    "cloche_policy",
    "cloche_sources",
)
_ERRORS = ("syntax_error", "entrypoint_missing")
_ONLY_AST = 0x400
_ISSUES, _MESSAGE, _ANSWER = 100, 300, 48_000
_OWN_FRAMES = 100

# Only with these can a program that parses be refused by the compiler, whose builtin function
# costs a millisecond when it is first called.
_COMPILED = (
    b"return",
    b"yield",
    b"await",
    b"async",
    b"break",
    b"continue",
    b"for",
    b"while",
) + (
    b"try",
    b"except",
    b"with",
    b"case",
    b"*",
    b"__debug__",
    b"__future__",
    b"coding",
    b"=",
)

# Under `standard` a short script without any of these is not looked at further.
_LONG_SCRIPT = 4_000
_SUSPICIOUS = (
    b"__",
    b"while",
    b"eval",
    b"exec",
    b"compile",
    b"breakpoint",
    b"import",
    b"_frame",
    b"f_",
    b"_code",
    b"coding",
    b".os",
    b"._os",
    b".sys",
    b"._sys",
)
_HARMLESS_IMPORTS = (
    b"json",
    b"math",
    b"random",
    b"re",
    b"time",
    b"datetime",
    b"numpy",
    b"pandas",
)

Finding = tuple[str, int, int, str]


def validate(request: bytes, channel: int, loader: type) -> None:
    """Answers; ends the process when the script may not run or was only to be checked."""
    asked: dict[str, list[str]] = {}
    for line in request.decode().splitlines():
        name, _, value = line.partition("=")
        asked.setdefault(name, []).append(value)
    strict = "strict" in asked.get("policy", ())
    path = asked.get("file", ["main.py"])[0]
    # Compiling warns; the script's own compilation is to be the one that is heard.
    _warnings.filters.insert(0, ("ignore", None, Warning, None, 0))
    _warnings._filters_mutated()
    # As much room as the interpreter has for the script, below whose compilation nothing stands.
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(limit + _OWN_FRAMES)
    try:
        findings = _check(path, asked, strict, loader)
    finally:
        sys.setrecursionlimit(limit)
        del _warnings.filters[0]
        _warnings._filters_mutated()
    refused = any(strict or code in _ERRORS for code, *_ in findings)
    _answer(channel, findings, strict, refused)
    if refused or "only" in asked:
        posix._exit(1 if refused else 0)


def _check(
    path: str, asked: dict[str, list[str]], strict: bool, loader: type
) -> list[Finding]:
    try:
        source = _read(path)
    except OSError:
        # The interpreter says itself that it cannot open the file.
        return []
    found = syntax(source, path)
    if found:
        return found
    entrypoint = asked.get("entrypoint")
    if entrypoint and not defines(source, path, entrypoint[0]):
        message = f"the script defines no function {entrypoint[0]}"
        found.append(("entrypoint_missing", 0, 0, message))
    if not strict and not suspicious(source):
        return found
    policy: dict[str, object] = {"read": _read, "syntax": syntax}
    try:
        for name in _POLICY:
            exec(loader(name, f"/cloche/{name}.py").get_code(name), policy)
        modules = policy["forbidden"](asked.get("forbid"))
        return found + policy["inspect"](source, path, modules, strict)
    finally:
        policy.clear()


def syntax(source: bytes, path: str) -> list[Finding]:
    """What the compiler says against the source: one finding or none."""
    try:
        if any(word in source for word in _COMPILED):
            compile(source, path, "exec", 0, True)
        else:
            _symbols(source, path)
    except SyntaxError as error:
        line, column = error.lineno or 0, error.offset or 0
        return [("syntax_error", max(line, 0), max(column, 0), str(error.msg))]
    except (MemoryError, RecursionError):
        return [("syntax_error", 0, 0, "too deeply nested for the parser")]
    except Exception as error:
        nul = source.find(0)
        if nul < 0:
            return [("syntax_error", 0, 0, str(error))]
        line = source.count(b"\n", 0, nul) + 1
        column = nul - source.rfind(b"\n", 0, nul)
        return [("syntax_error", line, column, "source code cannot contain null bytes")]
    return []


def defines(source: bytes, path: str, name: str) -> bool:
    """Tells whether the script binds the name at its top level, or takes in names that nobody knows."""
    if name in _symbols(source, path):
        return True
    if b"*" not in source:
        return False
    for statement in compile(source, path, "exec", _ONLY_AST, True).body:
        if type(statement).__name__ == "ImportFrom" and statement.names[0].name == "*":
            return True
    return False


def _symbols(source: bytes, path: str) -> set[str]:
    """The names that the top level binds; unlike `compile` this sets up none of the types of the syntax tree."""
    known = "_symtable" in sys.modules
    import _symtable

    if not known:
        del sys.modules["_symtable"]
    symbols = _symtable.symtable(source, path, "exec").symbols
    return {name for name, flags in symbols.items() if flags & _symtable.DEF_BOUND}


def suspicious(source: bytes) -> bool:
    """Tells whether a script has to be looked at although nothing of it will be refused."""
    if len(source) > _LONG_SCRIPT:
        return True
    for line in source.split(b"\n"):
        words = line.split()
        harmless = (
            len(words) > 1 and words[0] == b"import" and words[1] in _HARMLESS_IMPORTS
        )
        if not harmless and any(word in line for word in _SUSPICIOUS):
            return True
    return False


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _answer(channel: int, findings: list[Finding], strict: bool, refused: bool) -> None:
    # Errors first: a hundred warnings must not hide why a script is refused.
    findings.sort(key=lambda finding: finding[0] not in _ERRORS)
    answer = b"refused\n" if refused else b"accepted\n"
    for code, line, column, message in findings[:_ISSUES]:
        severity = "error" if strict or code in _ERRORS else "warning"
        plain = "".join(c if c.isprintable() else " " for c in message[:_MESSAGE])
        issue = f"{severity}\t{code}\t{line}\t{column}\t{plain}\n".encode(
            "utf-8", "replace"
        )
        if len(answer) + len(issue) <= _ANSWER:
            answer += issue
    while answer:
        answer = answer[posix.write(channel, answer) :]
    posix.close(channel)
