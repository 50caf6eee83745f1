"""Makes a folder of locked packages a repository that apt and debootstrap can read."""

import gzip
import hashlib
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .commands import run
from .locks import Deb


def write_repository(
    folder: Path, cache: Path, debs: Iterable[Deb], suite: str, architecture: str
) -> None:
    """Write a new repository whose packages are links to the checked ones of the cache."""
    debs = sorted(debs)
    pool = folder / "pool"
    pool.mkdir(parents=True)
    for deb in debs:
        _link(cache / deb.file, pool / _name(deb))
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        stanzas = list(threads.map(lambda deb: _stanza(deb, pool / _name(deb)), debs))
    # debootstrap misses a last paragraph that no empty line ends.
    packages = "".join(f"{stanza}\n" for stanza in stanzas).encode()
    distribution = folder / "dists" / suite
    index = distribution / "main" / f"binary-{architecture}"
    index.mkdir(parents=True)
    contents = {
        "Packages": packages,
        "Packages.gz": gzip.compress(packages, 1, mtime=0),
    }
    hashes = ""
    for name, content in contents.items():
        (index / name).write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        place = f"{index.relative_to(distribution)}/{name}"
        hashes += f" {digest} {len(content)} {place}\n"
    (distribution / "Release").write_text(
        f"Origin: Cloche\nSuite: {suite}\nCodename: {suite}\nComponents: main\n"
        f"Architectures: {architecture}\nDate: Thu, 01 Jan 2026 00:00:00 UTC\nSHA256:\n{hashes}"
    )


def _name(deb: Deb) -> str:
    # apt reads a file: address, in which %3a is a colon.
    return deb.file.replace("%3a", ".")


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        # Another file system; a repository is read through a bind mount, where a symlink would dangle.
        target.write_bytes(source.read_bytes())


def _stanza(deb: Deb, file: Path) -> str:
    control = run(["dpkg-deb", "--field", file])
    # debootstrap installs what is required; the archive's own opinion may differ from the package's.
    priority = "required" if "base" in deb.sections else "optional"
    lines = [line for line in control.splitlines() if not line.startswith("Priority:")]
    lines += [
        f"Priority: {priority}",
        f"Filename: pool/{file.name}",
        f"Size: {file.stat().st_size}",
        f"SHA256: {deb.sha256}",
    ]
    return "\n".join(lines) + "\n"
