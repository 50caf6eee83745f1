"""Loads the validator's own modules, as sitecustomize.py does, without a jail around."""

import contextlib
import os
import pathlib
import tempfile
from collections.abc import Iterator

from validation_jail import AGENT

Place = tuple[str, int, int]


class Loader:
    """Stands for the interpreter's own loader and looks into the sources instead of /cloche."""

    def __init__(self, name: str, path: str) -> None:
        self._path = AGENT / os.path.basename(path)

    def get_code(self, name: str) -> object:
        return compile(self._path.read_bytes(), str(self._path), "exec")


def load(*names: str) -> dict[str, object]:
    namespace: dict[str, object] = {}
    for name in names:
        exec(Loader(name, f"{name}.py").get_code(name), namespace)
    return namespace


VALIDATION = load("cloche_validation")


@contextlib.contextmanager
def working_folder(files: dict[str, bytes]) -> Iterator[None]:
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def findings(
    files: dict[str, bytes], strict: bool = True, **asked: list[str]
) -> list[tuple[str, int, int, str]]:
    """What the validator finds in main.py and the files beside it."""
    with working_folder(files):
        return VALIDATION["_check"]("main.py", asked, strict, Loader)


def encoded(source: str) -> bytes:
    return source.encode("latin-1" if "coding: latin-1" in source else "utf-8")


def unmarked(source: str) -> tuple[str, list[tuple[int, int]]]:
    """The source without its marks, and the line and column of each."""
    places = []
    for number, line in enumerate(source.split("\n"), 1):
        shown = line.removeprefix("\ufeff") if number == 1 else line
        parts = shown.split("§")
        length = 0
        for part in parts[:-1]:
            length += len(part)
            places.append((number, length + 1))
    return source.replace("§", ""), places
