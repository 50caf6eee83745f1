"""What each language costs on disk."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .locks import Deb
from .manifest import walk
from .recipe import Recipe

_MERGED = ("/bin/", "/sbin/", "/lib/", "/lib32/", "/lib64/", "/libx32/")


@dataclass(frozen=True)
class Size:
    """Bytes of one section: all that it needs beyond the base, and what no other section needs."""

    section: str
    whole: int
    own: int


def owners(root: Path) -> dict[str, str]:
    """Which package of Debian each path belongs to; asked before dpkg's lists are removed."""
    found = {}
    for listing in (root / "var/lib/dpkg/info").glob("*.list"):
        package = listing.name.removesuffix(".list").split(":")[0]
        for path in listing.read_text().splitlines():
            if path.startswith(_MERGED):
                path = f"/usr{path}"
            found[path] = package
    return found


def measure(
    root: Path,
    recipe: Recipe,
    names: Iterable[str],
    debs: Iterable[Deb],
    paths: Mapping[str, str],
) -> list[Size]:
    """Measure the base (first, whole and own being the same) and the named sections of a tree."""
    sections_of = {it.name: frozenset(it.sections) for it in debs}
    places = _places(recipe)
    bytes_of: dict[frozenset[str], int] = defaultdict(int)
    for path, status in walk(root):
        bytes_of[_sections(path, paths, sections_of, places)] += status.st_size
    names = list(names)
    base = sum(size for sections, size in bytes_of.items() if not sections & set(names))
    sizes = [Size("base", base, base)]
    for name in names:
        with_name = {its & set(names): 0 for its in bytes_of if name in its}
        for its, size in bytes_of.items():
            if name in its:
                with_name[its & set(names)] += size
        whole = sum(with_name.values())
        sizes.append(Size(name, whole, with_name.get(frozenset({name}), 0)))
    return sizes


def report(sizes: Iterable[Size], total: int) -> str:
    """A table for people."""
    lines = [
        "| what | with all it needs, MB | its own alone, MB |",
        "| --- | ---: | ---: |",
    ]
    lines += [
        f"| {it.section} | {it.whole / 1e6:.1f} | {it.own / 1e6:.1f} |" for it in sizes
    ]
    lines.append(f"| everything | {total / 1e6:.1f} | |")
    return "\n".join(lines) + "\n"


def as_json(sizes: Iterable[Size], total: int) -> str:
    """The same for programs, in bytes."""
    parts = {it.section: {"whole": it.whole, "own": it.own} for it in sizes}
    return json.dumps({"total": total, "sections": parts}, indent=2) + "\n"


def _places(recipe: Recipe) -> dict[str, str]:
    places = {
        target: section.name
        for section in recipe.sections.values()
        for archive in (section.wheel, section.npm)
        if archive
        for target in archive.unpack.values()
    }
    return {**places, **recipe.tree.made_by}


def _sections(
    path: str,
    paths: Mapping[str, str],
    sections_of: Mapping[str, frozenset[str]],
    places: Mapping[str, str],
) -> frozenset[str]:
    for target, section in places.items():
        if path == target or (target.endswith("/") and path.startswith(target)):
            return frozenset({section})
    # Byte code belongs to whom the module belongs; what a package made, to its folder's owner.
    candidate = path
    if "/__pycache__/" in path:
        folder, _, name = path.partition("/__pycache__/")
        candidate = f"{folder}/{name.split('.')[0]}.py"
    while candidate:
        if candidate in paths:
            return sections_of.get(paths[candidate], frozenset())
        candidate = candidate.rpartition("/")[0]
    return frozenset()
