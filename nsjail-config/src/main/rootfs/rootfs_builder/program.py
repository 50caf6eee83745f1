"""The command: builds what is missing, switches to it, or says that nothing has changed."""

import argparse
import difflib
import os
import signal
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from . import locking, trees, wishes
from .apt import Apt
from .builder import Built, Job, build
from .files import remove_tree
from .machine import check_machine
from .manifest import manifest
from .places import PROJECT, Places
from .problem import Problem
from .recipe import read_recipe, read_wishes

_USAGE = "VARIANT=full|slim, LOCK=update, APT_PACKAGES, PYTHON_PACKAGES, NPM_PACKAGES: the environment."

_HOME = PROJECT / ".cloche"


def main() -> int:
    arguments = argparse.ArgumentParser(prog="scripts/rootfs", epilog=_USAGE)
    arguments.add_argument(
        "--verify",
        action="store_true",
        help="build a second time elsewhere and compare",
    )
    arguments.add_argument(
        "--in",
        dest="home",
        type=Path,
        default=_HOME,
        metavar="FOLDER",
        help="build there instead of in .cloche (for a check that leaves the service's alone)",
    )
    given = arguments.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # Also where the caller's is strict: the jails' user reads all of it.
    os.umask(0o022)
    try:
        job = _job(Places(given.home.absolute(), _HOME / "cache"))
        run(job, verify=given.verify, update=_wants_update())
    except Problem as problem:
        print(f"rootfs: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(
            "\nrootfs: interrupted; what was there before is still in use.",
            file=sys.stderr,
        )
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


def run(
    job: Job,
    *,
    verify: bool = False,
    update: bool = False,
    build: Callable[[Job, Apt, Path, int], Built] = build,
    check_machine: Callable[[], None] = check_machine,
) -> None:
    """Build the tree of a job if it is not there, and let the service use it."""
    places = job.places
    if not verify and not update and trees.is_current(job):
        print(f"{_shown(places.link)} is up to date ({os.readlink(places.link)}).")
        return
    check_machine()
    with trees.locked(places) as descriptor:
        trees.remove_rubbish(places)
        work = places.trees / ".building"
        work.mkdir()
        debian = places.cache / "apt"
        apt = Apt(work / "apt-state", debian, job.recipe.suite, job.recipe.architecture)
        try:
            _update_locks(job, apt, work, update)
            tree = trees.tree_of(job)
            if not tree.is_dir():
                _build(job, tree, lambda: build(job, apt, work, descriptor))
            trees.switch(places, tree)
            print(
                f"{_shown(places.link)} is {tree.name}, fingerprint {trees.noted(tree)}"
            )
            if verify:
                second = work / "second"
                second.mkdir()
                _verify(job, tree, lambda: build(job, apt, second, descriptor))
        finally:
            remove_tree(work)


def _build(job: Job, tree: Path, build: Callable[[], Built]) -> None:
    began = time.monotonic()
    (job.places.trees / "build.log").unlink(missing_ok=True)
    print(f"Building the root file system {tree.name}:", flush=True)
    built = build()
    trees.keep(built, tree)
    print(built.sizes)
    print(f"Built in {time.monotonic() - began:.0f} s.")


def _update_locks(job: Job, apt: Apt, work: Path, update: bool) -> None:
    if update and not job.wishes:
        locking.update(job.places, job.recipe, apt, work)
    if job.wishes and (
        update or not wishes.is_locked(job.places, job.variant, job.wishes)
    ):
        wishes.lock(job.places, job.recipe, job.variant, job.wishes, apt, work)


def _verify(job: Job, tree: Path, build: Callable[[], Built]) -> None:
    noted = tree.with_name(f"{tree.name}.manifest").read_text()
    now = manifest(tree, job.recipe.tree.not_reproducible)
    _compare("as it was built", noted, "as it is now", now)
    print("Building it a second time, to compare:", flush=True)
    built = build()
    _compare("first", noted, "second", built.manifest)
    print(f"Both builds have the fingerprint {built.fingerprint}.")


def _compare(name: str, listing: str, other_name: str, other: str) -> None:
    if listing != other:
        lines = difflib.unified_diff(
            listing.splitlines(), other.splitlines(), name, other_name, lineterm="", n=0
        )
        shown = "\n".join(islice(lines, 60))
        raise Problem(f"The root file systems differ:\n{shown}")


def _shown(path: Path) -> str:
    return os.path.relpath(path)
