"""The command: builds what is missing, switches to it, or says that nothing has changed."""

import argparse
import difflib
import fcntl
import hashlib
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import locking, wishes
from .apt import Apt
from .builder import Built, Job, build
from .files import remove_tree, replace_link
from .places import PROJECT, Places
from .problem import Problem
from .recipe import read_recipe, read_wishes

_USAGE = "VARIANT=full|slim, LOCK=update, APT_PACKAGES, PYTHON_PACKAGES, NPM_PACKAGES: the environment."


def main() -> int:
    arguments = argparse.ArgumentParser(prog="scripts/rootfs", epilog=_USAGE)
    arguments.add_argument(
        "--verify", action="store_true", help="build a second time elsewhere and compare"
    )
    given = arguments.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        _run(_job(Places(PROJECT / ".cloche")), given.verify, _wants_update())
    except Problem as problem:
        print(f"rootfs: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nrootfs: interrupted; what was there before is still in use.", file=sys.stderr)
        return 130
    return 0


def _job(places: Places) -> Job:
    recipe = read_recipe(places.recipe)
    variant = os.environ.get("VARIANT") or "full"
    recipe.sections_of(variant)
    return Job(places, recipe, variant, read_wishes(os.environ))


def _wants_update() -> bool:
    value = os.environ.get("LOCK", "")
    if value not in ("", "update"):
        raise Problem(f"LOCK={value!r} means nothing; LOCK=update writes new locks.")
    return value == "update"


def _run(job: Job, verify: bool, update: bool) -> None:
    places = job.places
    if not verify and not update and _is_current(job):
        print(f"{_shown(places.link)} is up to date ({os.readlink(places.link)}).")
        return
    _check_machine()
    with _locked(places) as descriptor:
        for rubbish in (*places.trees.glob(".building*"), *places.trees.glob(".removing*")):
            remove_tree(rubbish)
        work = places.trees / ".building"
        work.mkdir()
        (places.trees / "build.log").unlink(missing_ok=True)
        apt = Apt(
            work / "apt-state",
            places.cache / "apt",
            job.recipe.suite,
            job.recipe.architecture,
        )
        try:
            _update_locks(job, apt, work, update)
            tree = _tree(job)
            if not tree.is_dir():
                began = time.monotonic()
                print(f"Building the root file system {tree.name}:", flush=True)
                built = build(job, apt, work, descriptor)
                _keep(built, tree)
                print(built.sizes)
                print(f"Built in {time.monotonic() - began:.0f} s.")
            _switch(places, tree)
            print(f"{_shown(places.link)} is {tree.name}, fingerprint {_noted(tree)}")
            if verify:
                _verify(job, apt, work, descriptor, tree)
        finally:
            remove_tree(work)


def _update_locks(job: Job, apt: Apt, work: Path, update: bool) -> None:
    if update and not job.wishes:
        locking.update(job.places, job.recipe, apt, work)
    if job.wishes and (update or not wishes.is_locked(job.places, job.variant, job.wishes)):
        wishes.lock(job.places, job.recipe, job.variant, job.wishes, apt, work)


def _verify(job: Job, apt: Apt, work: Path, descriptor: int, tree: Path) -> None:
    print("Building it a second time, to compare:", flush=True)
    second = work / "second"
    second.mkdir()
    built = build(job, apt, second, descriptor)
    first = tree.with_name(f"{tree.name}.manifest").read_text()
    if built.manifest == first:
        print(f"Both builds have the fingerprint {built.fingerprint}.")
        return
    lines = difflib.unified_diff(
        first.splitlines(), built.manifest.splitlines(), "first", "second", lineterm="", n=0
    )
    shown = "\n".join(list(lines)[:60])
    raise Problem(f"The two builds differ:\n{shown}")


def _is_current(job: Job) -> bool:
    if job.wishes and not wishes.is_locked(job.places, job.variant, job.wishes):
        return False
    tree = _tree(job)
    link = job.places.link
    return link.is_symlink() and link.resolve() == tree.resolve() and tree.is_dir()


def _tree(job: Job) -> Path:
    """The tree that the sources as they are now give; its name holds a hash of them."""
    places = job.places
    inputs = [places.recipe, *places.locks.rglob("*"), *places.prepare.rglob("*")]
    inputs += places.sources.glob("rootfs_builder/*.py")
    if job.wishes:
        inputs += (places.user_locks / job.variant).rglob("*")
    digest = hashlib.sha256(f"{job.variant} {job.wishes}".encode())
    for file in sorted(inputs):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(f"\0{file.name}\0{os.access(file, os.X_OK)}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return places.trees / f"{job.variant}-{digest.hexdigest()[:12]}"


def _keep(built: Built, tree: Path) -> None:
    """Give a finished tree its name, last of all."""
    for ending, text in (
        ("manifest", built.manifest),
        ("fingerprint", built.fingerprint + "\n"),
        ("sizes.md", built.sizes),
        ("sizes.json", built.sizes_json),
    ):
        tree.with_name(f"{tree.name}.{ending}").write_text(text)
    built.root.rename(tree)


def _switch(places: Places, tree: Path) -> None:
    """Use a tree; the one before it stays, since a running service may still use it."""
    before = places.link.resolve() if places.link.is_symlink() else None
    replace_link(places.link, f"{places.trees.name}/{tree.name}")
    if before == tree.resolve():
        return
    for other in places.trees.iterdir():
        name = other.name
        kept = [it.name for it in (tree, before) if it]
        if name.startswith(".") or any(name == it or name.startswith(f"{it}.") for it in kept):
            continue
        if other.is_dir():
            remove_tree(other)
        elif name not in ("lock", "build.log"):
            other.unlink()


def _noted(tree: Path) -> str:
    return tree.with_name(f"{tree.name}.fingerprint").read_text().strip()


@contextmanager
def _locked(places: Places) -> Iterator[int]:
    places.trees.mkdir(parents=True, exist_ok=True)
    with (places.trees / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another build is running; waiting for its end …", flush=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()


def _check_machine() -> None:
    if platform.machine() != "x86_64":
        raise Problem(f"The root file system is built for x86-64; this is {platform.machine()}.")
    if os.geteuid() != 0:
        raise Problem(
            "Building a root file system needs root: `sudo make rootfs`. Using it does not."
        )
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        raise Problem(
            "Building a root file system needs Debian 12 (its apt-get, dpkg and debootstrap).\n"
            "Built there, the folder that .cloche/rootfs points to can be copied (tar, as root)."
        )
    done = subprocess.run([PROJECT / "scripts/setup", "rootfs"], stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise Problem("What building a root file system needs could not be installed; see above.")


def _shown(path: Path) -> str:
    return os.path.relpath(path)
