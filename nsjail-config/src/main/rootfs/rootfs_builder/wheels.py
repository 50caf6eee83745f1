"""Fetches wheels by pip, with the machine's configuration of it, and installs them."""

import json
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import distributions
from pathlib import Path

from . import files
from .commands import run
from .locks import Wheel, requirement
from .problem import Problem

_PIP = (
    *(sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input"),
    *("--no-cache-dir", "--quiet"),
)
# pip that sees the modules of the root file system under construction instead of the machine's.
_FOREIGN_PIP = """
import runpy, sys
pip, installed = sys.argv[1:3]
sys.path = [it for it in sys.path if not it.endswith("-packages")] + [pip, installed]
sys.argv = ["pip", *sys.argv[3:]]
runpy.run_module("pip", run_name="__main__")
"""


def lock_one(name: str, version: str, cache: Path) -> Wheel:
    """Lock one wheel, which goes into the cache, without what it depends on."""
    with tempfile.TemporaryDirectory() as folder:
        run(
            [*_PIP, "download", "--no-deps", "--only-binary", ":all:"]
            + ["--dest", folder, f"{name}=={version}"]
        )
        [file] = Path(folder).iterdir()
        wheel = Wheel(name, version, files.sha256(file))
        _keep(file, cache, wheel)
    return wheel


def resolve(names: Sequence[str], installed: Path) -> list[Wheel]:
    """Lock the named packages and all that they need beyond the modules whose metadata are given."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        constraints = Path(folder, "constraints.txt")
        constraints.write_text(constraints_of(installed, names))
        path = Path(folder, "pip")
        path.mkdir()
        import pip

        (path / "pip").symlink_to(Path(pip.__file__).parent)
        try:
            run(
                [sys.executable, "-I", "-c", _FOREIGN_PIP, path, installed]
                + ["--disable-pip-version-check", "--no-input", "install", "--quiet"]
                + ["--dry-run", "--break-system-packages", "--only-binary", ":all:"]
                + ["--constraint", constraints, "--report", report, "--", *names]
            )
        except Problem as problem:
            raise Problem(
                f"{problem}\nPYTHON_PACKAGES cannot be had as wheels beside the modules of Debian's packages. A\n"
                "module of these is only replaced when you name it yourself, as in numpy==2.1."
            ) from problem
        content = json.loads(report.read_text())
    return sorted(
        Wheel(
            it["metadata"]["name"],
            it["metadata"]["version"],
            it["download_info"]["archive_info"]["hash"].removeprefix("sha256="),
        )
        for it in content["install"]
    )


def constraints_of(installed: Path, names: Sequence[str]) -> str:
    """Keep what is installed at its version, since its users were compiled for it, unless it is named."""
    asked = {_plain(re.split(r"[\[=~<>!]", name)[0]) for name in names}
    lines = set()
    for it in distributions(path=[str(installed)]):
        # Debian sometimes leaves the version out.
        if _plain(it.name) not in asked and it.version != "0.0.0":
            lines.add(f"{it.name}=={it.version}\n")
    return "".join(sorted(lines))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def fetch(wheels: Sequence[Wheel], cache: Path) -> dict[str, Path]:
    """Have every wheel in the cache, its hash checked; give the file of each name."""
    missing = [it for it in wheels if not _kept(cache, it)]
    if missing:
        print(f"Downloading {len(missing)} wheels …", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            for wheel in missing:
                _download(wheel, Path(folder), cache)
    found = {}
    for wheel in wheels:
        [file] = _kept(cache, wheel)
        files.check(file, wheel.sha256)
        found[wheel.name] = file
    return found


def install(wheels: Sequence[Wheel], cache: Path, root: Path) -> None:
    """Install wheels into a root file system's /usr/local."""
    found = fetch(wheels, cache)
    with tempfile.TemporaryDirectory() as folder:
        # Found by name in a folder, so that no path of this machine is noted in what is installed.
        for file in found.values():
            os.symlink(file.resolve(), Path(folder, file.name))
        run(
            [*_PIP, "install", "--no-index", "--find-links", folder, "--no-deps"]
            + ["--require-hashes", "--only-binary", ":all:", "--no-compile"]
            + [
                "--ignore-installed",
                "--break-system-packages",
                "--root",
                root.resolve(),
            ]
            + ["--no-warn-script-location", "--requirement", "/dev/stdin"],
            # What pip.conf or the environment names as further places must not be asked.
            environment={
                **os.environ,
                "PIP_CONFIG_FILE": os.devnull,
                "PIP_FIND_LINKS": "",
            },
            text="".join(requirement(it) + "\n" for it in wheels),
        )


def _download(wheel: Wheel, folder: Path, cache: Path) -> None:
    place = folder / wheel.sha256
    try:
        run(
            [*_PIP, "download", "--no-deps", "--only-binary", ":all:"]
            + ["--require-hashes", "--dest", place, "--requirement", "/dev/stdin"],
            text=requirement(wheel) + "\n",
        )
    except Problem as problem:
        raise Problem(
            f"{problem}\nThe wheel {wheel.name} {wheel.version} of the lock could not be had: pip reaches no\n"
            "package index that has it. An index or mirror is configured as for pip itself."
        ) from problem
    [file] = place.iterdir()
    _keep(file, cache, wheel)


def _keep(file: Path, cache: Path, wheel: Wheel) -> None:
    place = cache / wheel.sha256
    place.mkdir(parents=True, exist_ok=True)
    partial = cache / f".partial-{file.name}"
    partial.write_bytes(file.read_bytes())
    partial.rename(place / file.name)


def _kept(cache: Path, wheel: Wheel) -> list[Path]:
    return list((cache / wheel.sha256).glob("*.whl"))
