"""The locks of the packages that the user adds."""

import hashlib
import json
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path

from . import wheels
from .apt import Apt
from .locking import debs_of, npm_of, with_sections
from .locks import Deb, read_debs, write_debs, write_wheels
from .places import Places
from .problem import Problem
from .recipe import Recipe, Wishes
from .repository import write_repository

SECTION = "user"


def is_locked(places: Places, variant: str, wishes: Wishes) -> bool:
    """Whether the user's locks are those of these wishes and of the locks that they add to."""
    file = places.user_locks / variant / "wishes.json"
    return file.exists() and json.loads(file.read_text()) == _record(places, wishes)


def lock(
    places: Places, recipe: Recipe, variant: str, wishes: Wishes, apt: Apt, work: Path
) -> None:
    """Find what the wishes need beyond what a variant has, and write the user's locks for it."""
    print("Finding what your packages need …", flush=True)
    fresh = work / "rootfs.lock"
    fresh.mkdir(parents=True)
    debs = debs_of(read_debs(places.locks / "apt.lock"), recipe, variant)
    apt.fetch(debs)
    write_debs(
        fresh / "apt.lock", _lock_debian(places, recipe, wishes, apt, debs, work)
    )
    if wishes.python:
        metadata = work / "metadata"
        # What Debian's packages have is not installed twice.
        _extract_metadata([places.cache / "apt" / it.file for it in debs], metadata)
        write_wheels(
            fresh / "requirements.txt", wheels.resolve(wishes.python, metadata)
        )
    if wishes.npm:
        npm_of(places, work).lock(wishes.npm, fresh / "npm")
    (fresh / "wishes.json").write_text(
        json.dumps(_record(places, wishes), indent=2) + "\n"
    )
    place = places.user_locks / variant
    shutil.rmtree(place, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh.rename(place)


def _lock_debian(
    places: Places,
    recipe: Recipe,
    wishes: Wishes,
    apt: Apt,
    debs: list[Deb],
    work: Path,
) -> list[Deb]:
    if not wishes.apt:
        return []
    repository = work / "locked"
    cache = places.cache / "apt"
    write_repository(repository, cache, debs, recipe.suite, recipe.architecture)
    apt.update(repository.resolve())
    base = [f"{it.name}={it.version}" for it in debs]
    try:
        need = apt.closure([*base, *wishes.apt])
    except Problem as problem:
        raise Problem(
            f"{problem}\nAPT_PACKAGES cannot be had beside the locked packages."
        ) from problem
    had = {it.name for it in debs}
    added = [it for it in apt.locked(need) if it.name not in had]
    return with_sections(added, {SECTION: need})


def _extract_metadata(files: list[Path], folder: Path) -> None:
    """Unpack what pip reads of an installed package: of Debian's Python packages only that."""
    folder.mkdir(parents=True)
    for file in files:
        if not file.name.startswith("python3-"):
            continue
        tar = subprocess.Popen(
            ["dpkg-deb", "--fsys-tarfile", file], stdout=subprocess.PIPE
        )
        subprocess.run(
            [
                "tar",
                "--extract",
                "--file=-",
                f"--directory={folder}",
                "--strip-components=5",
            ]
            + ["--wildcards", "./usr/lib/python3/dist-packages/*-info*"],
            stdin=tar.stdout,
            stderr=subprocess.DEVNULL,
        )
        tar.communicate()


def _record(places: Places, wishes: Wishes) -> dict:
    digest = hashlib.sha256((places.locks / "apt.lock").read_bytes()).hexdigest()
    lists = {name: list(it) for name, it in asdict(wishes).items()}
    return {**lists, "added_to": digest}
