"""Puts chosen files of an archive into a root file system."""

import shutil
import zipfile
from fnmatch import fnmatchcase
from pathlib import Path

from .problem import Problem
from .recipe import Archive


def unpack_wheel(file: Path, archive: Archive, root: Path) -> None:
    """Unpack files, and folders (whose names end in a slash), of a wheel."""
    with zipfile.ZipFile(file) as content:
        for source, target in archive.unpack.items():
            count = 0
            for member in content.infolist():
                place = _place(member.filename, source, target)
                if (
                    place is None
                    or member.is_dir()
                    or _left_out(member.filename, archive)
                ):
                    continue
                _write(content, member, root / place.lstrip("/"))
                count += 1
            if not count:
                raise Problem(f"{file.name} holds no {source}.")


def copy_module(module: Path, archive: Archive, root: Path) -> None:
    """Copy files of an npm package that stands unpacked in a folder."""
    for source, target in archive.unpack.items():
        place = root / target.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(module / source, place)


def _place(name: str, source: str, target: str) -> str | None:
    if ".." in Path(name).parts:
        raise Problem(f"An archive holds the path {name!r}.")
    if source.endswith("/"):
        return target + name.removeprefix(source) if name.startswith(source) else None
    return target if name == source else None


def _left_out(name: str, archive: Archive) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in archive.leave_out)


def _write(content: zipfile.ZipFile, member: zipfile.ZipInfo, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with content.open(member) as source, place.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
    executable = member.external_attr >> 16 & 0o111
    place.chmod(0o755 if executable else 0o644)
