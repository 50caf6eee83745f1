"""Takes the policy to the script and to the files beside it; what it names comes from the files loaded before it."""

import posix
import sys

_ONLY_AST = 0x400
_LARGEST_HELPER = 500_000


def inspect(source: bytes, path: str, modules: set[str], strict: bool) -> list[Finding]:
    """Everything that the policy finds; only under `strict` also in the files that can be imported."""
    local = _local()
    found = _findings(source, path, modules, local)
    for helper in _helpers(path) if strict else ():
        for code, line, column, message in _of_helper(helper, modules, local):
            found.append((code, line, column, f"{helper}: {message}"))
    return found


def _local() -> set[str]:
    """The modules that can come only from beside the script: a namesake known elsewhere may win."""
    names = {name.removesuffix(".py") for name in posix.listdir(".")}
    names -= sys.stdlib_module_names
    here = posix.getcwd()
    # Beside the script itself there is seldom anything.
    for folder in sys.path if len(names) > 1 else ():
        if folder and folder != here:
            try:
                known = posix.listdir(folder)
            except OSError:
                continue
            names -= {name.partition(".")[0] for name in known}
    return names


def _findings(
    source: bytes,
    path: str,
    modules: set[str],
    local: set[str],
) -> list[Finding]:
    try:
        tree = compile(source, path, "exec", _ONLY_AST, True)
    except (MemoryError, RecursionError):
        return [("too_complex", 0, 0, "nested too deeply to be checked")]
    found = findings(tree, modules, local)
    return _with_columns(found, source) if found else []


def _with_columns(found: list[Finding], source: bytes) -> list[Finding]:
    """Counts characters where the parser counts bytes of UTF-8."""
    if not source.isascii():
        lines = _decoded(source).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for index, (code, line, column, message) in enumerate(found):
            if 0 < line <= len(lines):
                start = lines[line - 1].encode("utf-8", "surrogatepass")[: column - 1]
                column = len(start.decode("utf-8", "replace")) + 1
            found[index] = (code, line, column, message)
    return sorted(found, key=lambda finding: finding[1:3])


def _decoded(source: bytes) -> str:
    if source.startswith(b"\xef\xbb\xbf"):
        return source[3:].decode("utf-8", "replace")
    for line in source.split(b"\n", 2)[:2]:
        _, cookie, encoding = line.partition(b"coding")
        if cookie and line.lstrip().startswith(b"#") and encoding[:1] in (b":", b"="):
            name = encoding[1:].split()[0].split(b"-*-")[0].decode("ascii", "replace")
            try:
                return source.decode(name, "replace")
            except LookupError:
                break
    return source.decode("utf-8", "replace")


def _helpers(script: str) -> list[str]:
    """The other files below the working folder that the script can import."""
    folders, names = [""], []
    while folders:
        folder = folders.pop()
        for entry in posix.scandir(folder or "."):
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{folder}{entry.name}/")
            elif entry.name.endswith((".py", ".pyc", ".so")):
                names.append(folder + entry.name)
    return sorted(name for name in names if name != script)


def _of_helper(path: str, modules: set[str], local: set[str]) -> list[Finding]:
    if not path.endswith(".py"):
        return [("forbidden_import", 0, 0, "a compiled module cannot be checked")]
    source = read(path)
    if len(source) > _LARGEST_HELPER:
        return [("too_complex", 0, 0, "the file is too large to be checked")]
    return syntax(source, path) or _findings(source, path, modules, local)
