"""Lists a tree line by line, and sums it up in one fingerprint."""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from pathlib import Path

from .files import sha256

HEADER = "# type mode owner:group modified size content path [-> target]\n"


def walk(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every path below a root, as `/…` in the order of its bytes, links not followed."""
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(f"{root}{folder}/") as entries:
            found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
        for entry in found:
            path = f"{folder}/{entry.name}"
            yield path, entry.stat(follow_symlinks=False)
        folders += [
            f"{folder}/{it.name}"
            for it in reversed(found)
            if it.is_dir(follow_symlinks=False)
        ]


def manifest(root: Path, not_reproducible: Sequence[str] = ()) -> str:
    """One line for each path of a tree; of what is not reproducible only the path and the mode."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        entries = [("/", root.stat()), *walk(root)]
        lines = threads.map(
            lambda it: _line(root, *it, not_reproducible), entries, chunksize=64
        )
        return HEADER + "".join(sorted(lines, key=lambda line: line.split(" ", 6)[6:]))


def fingerprint(listing: str) -> str:
    """The SHA-256 of a manifest."""
    return hashlib.sha256(listing.encode()).hexdigest()


def _line(root: Path, path: str, status: os.stat_result, loose: Sequence[str]) -> str:
    place = f"{root}{path}"
    kind, size, content, target = _content(place, status)
    modified = str(int(status.st_mtime))
    if status.st_mtime_ns % 1_000_000_000:
        modified += f".{status.st_mtime_ns % 1_000_000_000:09}"
    if any(fnmatchcase(path, pattern) for pattern in loose):
        size, content = "*", "*"
    attributes = "".join(
        f" {name}={os.getxattr(place, name, follow_symlinks=False).hex()}"
        for name in sorted(os.listxattr(place, follow_symlinks=False))
    )
    mode = f"{stat.S_IMODE(status.st_mode):04o}"
    owner = f"{status.st_uid}:{status.st_gid}"
    return f"{kind} {mode} {owner} {modified} {size} {content} {_shown(path)}{target}{attributes}\n"


def _content(place: str, status: os.stat_result) -> tuple[str, str, str, str]:
    if stat.S_ISREG(status.st_mode):
        return "file", str(status.st_size), sha256(Path(place)), ""
    if stat.S_ISLNK(status.st_mode):
        return "link", "-", "-", f" -> {_shown(os.readlink(place))}"
    if stat.S_ISDIR(status.st_mode):
        return "folder", "-", "-", ""
    return "special", f"{status.st_rdev:#x}", "-", ""


def _shown(path: str) -> str:
    # On one line, and whatever the bytes of the name are.
    return (
        os.fsencode(path)
        .decode("utf-8", "backslashreplace")
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
    )
