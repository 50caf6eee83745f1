"""Builds one tree, from the locks to its fingerprint."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from . import install, normalise, python_files, sizes, wheels
from .apt import Apt
from .commands import Confined
from .keystore import even_out_keystore
from .locking import debs_of, npm_of
from .locks import Deb, read_debs, read_wheels
from .manifest import fingerprint, manifest, walk
from .places import Places
from .problem import Problem
from .recipe import Recipe, Wishes
from .repository import write_repository
from .unpack import copy_module, unpack_wheel
from .wishes import SECTION

Result = TypeVar("Result")


@dataclass(frozen=True)
class Job:
    """What is to be built."""

    places: Places
    recipe: Recipe
    variant: str
    wishes: Wishes


@dataclass(frozen=True)
class Built:
    """A finished tree and its description."""

    root: Path
    manifest: str
    sizes: str
    sizes_json: str

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.manifest)


def build(job: Job, apt: Apt, work: Path, lock_descriptor: int) -> Built:
    """Build a tree in the work folder; nothing outside of it and of the cache is touched."""
    places, recipe = job.places, job.recipe
    debs = packages(job)
    cache = places.cache / "apt"
    root = work / "root"
    root.mkdir()
    confined = Confined(
        root.resolve(), places.trees / "build.log", recipe.epoch, lock_descriptor
    )
    repository = (work / "repository").resolve()

    _step("checking the packages", lambda: apt.fetch(debs))
    write_repository(repository, cache, debs, recipe.suite, recipe.architecture)
    _step(
        "installing the base", lambda: install.bootstrap(confined, recipe, repository)
    )
    _step(
        f"installing {len(debs)} packages",
        lambda: install.install(confined, recipe, repository, debs),
    )
    _step("unpacking wheels and npm packages", lambda: _add_archives(job, root, work))
    _step("preparing the toolchains", lambda: _prepare(job, confined))
    paths = sizes.owners(root)
    _step("compiling Python's modules", lambda: _finish(job, confined))
    listing = _step(
        "taking the fingerprint", lambda: manifest(root, recipe.tree.not_reproducible)
    )
    names = [it.name for it in recipe.sections_of(job.variant)]
    if job.wishes:
        names.append(SECTION)
    measured = sizes.measure(root, recipe, names, debs, paths)
    total = sum(status.st_size for _, status in walk(root))
    return Built(
        root, listing, sizes.report(measured, total), sizes.as_json(measured, total)
    )


def packages(job: Job) -> list[Deb]:
    """The locked Debian packages of a variant and of the user's wishes."""
    debs = debs_of(read_debs(job.places.locks / "apt.lock"), job.recipe, job.variant)
    if job.wishes.apt:
        debs += read_debs(job.places.user_locks / job.variant / "apt.lock")
    return debs


def _add_archives(job: Job, root: Path, work: Path) -> None:
    places = job.places
    sections = job.recipe.sections_of(job.variant)
    locked = {it.name: it for it in read_wheels(places.locks / "requirements.txt")}
    cache = places.cache / "wheels"
    for section in sections:
        if section.wheel:
            wheel = locked[section.wheel.package]
            [file] = wheels.fetch([wheel], cache).values()
            unpack_wheel(file, section.wheel, root)
    modules = [it.npm for it in sections if it.npm]
    if modules:
        folder = npm_of(places, work).install(places.locks / "npm")
        for module in modules:
            copy_module(folder / module.package, module, root)
    own = places.user_locks / job.variant
    if job.wishes.python:
        wheels.install(read_wheels(own / "requirements.txt"), cache, root)
    if job.wishes.npm:
        shutil.move(npm_of(places, work).install(own / "npm"), root / "node_modules")


def _prepare(job: Job, confined: Confined) -> None:
    # Archives of classes note the times of what they are made from.
    normalise.set_times(confined.root, job.recipe.epoch)
    for program in sorted(job.places.prepare.glob("*.sh")):
        if not os.access(program, os.X_OK):
            raise Problem(f"{program} is not executable.")
        confined.run(program.resolve(), confined.root)
    python_files.prepare_matplotlib(confined)


def _finish(job: Job, confined: Confined) -> None:
    root = confined.root
    python_files.compile_modules(confined)
    normalise.clean(root, job.recipe.tree)
    normalise.furnish(root, job.recipe.tree)
    even_out_keystore(root, job.recipe.epoch)
    normalise.even_out(root, job.recipe.epoch)


def _step(name: str, work: Callable[[], Result]) -> Result:
    began = time.monotonic()
    print(f"  {name} …", end=" ", flush=True)
    try:
        result = work()
    except BaseException:
        print(flush=True)
        raise
    print(f"{time.monotonic() - began:.1f} s", flush=True)
    return result
