"""The lock files: what exactly a build takes, with the hash of each file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .problem import Problem

_SHA256 = re.compile(r"[0-9a-f]{64}")
_REQUIREMENT = re.compile(
    r"([A-Za-z0-9][A-Za-z0-9._-]*)==([A-Za-z0-9][A-Za-z0-9.+!]*) --hash=sha256:([0-9a-f]{64})"
)
_DEBIAN_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+:~-]*")

APT_HEADER = """\
# Written by `make rootfs LOCK=update`. A line is a package of Debian: its name, version,
# architecture, the SHA-256 of its .deb, and the sections of packages.toml that need it.
"""
PYTHON_HEADER = "# Written by `make rootfs LOCK=update`.\n"


@dataclass(frozen=True, order=True)
class Deb:
    """One package of Debian."""

    name: str
    version: str
    architecture: str
    sha256: str
    sections: tuple[str, ...]

    @property
    def file(self) -> str:
        """The name that apt-get gives the file when it downloads it."""
        version = self.version.replace(":", "%3a")
        return f"{self.name}_{version}_{self.architecture}.deb"


@dataclass(frozen=True, order=True)
class Wheel:
    """One wheel of the Python package index."""

    name: str
    version: str
    sha256: str


def read_debs(file: Path) -> list[Deb]:
    """Read an apt lock; a line that is not as this module writes it is a problem."""
    debs = []
    for number, line in _lines(file):
        words = line.split()
        if (
            len(words) != 5
            or not all(_DEBIAN_WORD.fullmatch(word) for word in words[:3])
            or not _SHA256.fullmatch(words[3])
        ):
            raise Problem(f"{file}, line {number}: not a line of a lock: {line!r}")
        debs.append(Deb(*words[:4], tuple(words[4].split(","))))
    if len({deb.name for deb in debs}) != len(debs):
        raise Problem(f"{file} names a package twice.")
    return debs


def write_debs(file: Path, debs: Iterable[Deb]) -> None:
    lines = [
        f"{it.name} {it.version} {it.architecture} {it.sha256} {','.join(it.sections)}\n"
        for it in sorted(debs)
    ]
    file.write_text(APT_HEADER + "".join(lines))


def read_wheels(file: Path) -> list[Wheel]:
    """Read a requirements file whose every line has one version and one hash."""
    wheels = []
    for number, line in _lines(file):
        match = _REQUIREMENT.fullmatch(line)
        if not match:
            raise Problem(f"{file}, line {number}: not a line of a lock: {line!r}")
        wheels.append(Wheel(*match.groups()))
    return wheels


def write_wheels(file: Path, wheels: Iterable[Wheel]) -> None:
    lines = [requirement(it) + "\n" for it in sorted(wheels)]
    file.write_text(PYTHON_HEADER + "".join(lines))


def requirement(wheel: Wheel) -> str:
    """A wheel as a line of a requirements file."""
    return f"{wheel.name}=={wheel.version} --hash=sha256:{wheel.sha256}"


def _lines(file: Path) -> Iterable[tuple[int, str]]:
    try:
        text = file.read_text()
    except FileNotFoundError:
        raise Problem(
            f"{file} is missing; `make rootfs LOCK=update` writes it."
        ) from None
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line
