"""The trees that were built: their names, which one is in use, and one build at a time."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import wishes
from .builder import Built, Job
from .files import remove_tree, replace_link
from .places import Places


def is_current(job: Job) -> bool:
    if job.wishes and not wishes.is_locked(job.places, job.variant, job.wishes):
        return False
    tree = tree_of(job)
    link = job.places.link
    return link.is_symlink() and link.resolve() == tree.resolve() and tree.is_dir()


def tree_of(job: Job) -> Path:
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


def keep(built: Built, tree: Path) -> None:
    """Give a finished tree its name, last of all."""
    for ending, text in (
        ("manifest", built.manifest),
        ("fingerprint", built.fingerprint + "\n"),
        ("sizes.md", built.sizes),
        ("sizes.json", built.sizes_json),
    ):
        tree.with_name(f"{tree.name}.{ending}").write_text(text)
    built.root.rename(tree)


def switch(places: Places, tree: Path) -> None:
    """Use a tree; the one before it stays, since a running service may still use it."""
    before = places.link.resolve() if places.link.is_symlink() else None
    replace_link(places.link, f"{places.trees.name}/{tree.name}")
    if before == tree.resolve():
        return
    for other in places.trees.iterdir():
        name = other.name
        kept = [it.name for it in (tree, before) if it]
        if name.startswith(".") or any(
            name == it or name.startswith(f"{it}.") for it in kept
        ):
            continue
        if other.is_dir():
            remove_tree(other)
        elif name not in ("lock", "build.log"):
            other.unlink()


def noted(tree: Path) -> str:
    return tree.with_name(f"{tree.name}.fingerprint").read_text().strip()


@contextmanager
def locked(places: Places) -> Iterator[int]:
    places.trees.mkdir(parents=True, exist_ok=True)
    with (places.trees / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another build is running; waiting for its end …", flush=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()


def remove_rubbish(places: Places) -> None:
    """Remove what interrupted builds have left."""
    for pattern in (".building*", ".removing*"):
        for rubbish in list(places.trees.glob(pattern)):
            remove_tree(rubbish)
