"""Makes an installed tree the same on every machine and on every day."""

import os
import shutil
import stat
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from .manifest import walk
from .recipe import Tree

_ACCOUNTS = {
    "etc/passwd": (
        "root:x:0:0:root:/root:/bin/sh\n"
        "agent:x:999:999::/:/bin/sh\n"
        "script:x:1000:1000::/box:/bin/sh\n"
        "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"
    ),
    "etc/group": ("root:x:0:\nagent:x:999:\nscript:x:1000:\nnogroup:x:65534:\n"),
    "etc/hostname": "sandbox\n",
    "etc/hosts": "127.0.0.1 localhost sandbox\n::1 localhost\n",
    "etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\nservices: files\n",
}
_DEVICES = ("null", "zero", "random", "urandom")
_DEVICE_LINKS = {
    "fd": "/proc/self/fd",
    "stdin": "/proc/self/fd/0",
    "stdout": "/proc/self/fd/1",
    "stderr": "/proc/self/fd/2",
}


def clean(root: Path, tree: Tree) -> None:
    """Remove what no script reads and what names this machine or this moment."""
    _remove(root, tree.excluded, tree.included)
    _remove(root, tree.removed, ())


def furnish(root: Path, tree: Tree) -> None:
    """Write accounts, neutral names, mount points and the hook of Python's start."""
    for name, text in _ACCOUNTS.items():
        place = root / name
        place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    for name in tree.mount_points:
        (root / name.lstrip("/")).mkdir(parents=True, exist_ok=True)
    for name in _DEVICES:
        (root / "dev" / name).touch()
    for name, target in _DEVICE_LINKS.items():
        _link(root / "dev" / name, target)
    for folder in root.glob("usr/lib/python3.*"):
        _link(folder / "sitecustomize.py", "/cloche/sitecustomize.py")
        # Debian's own was compiled, and what is compiled is taken without a look at the source.
        tag = folder.name.replace("python", "cpython-").replace(".", "")
        compiled = f"__pycache__/sitecustomize.{tag}.pyc"
        _link(folder / compiled, f"/cloche/{compiled}")


def even_out(root: Path, epoch: int) -> None:
    """Give every path one owner, one time and a plain mode that anyone may read."""
    for path, status in [("", root.stat()), *walk(root)]:
        place = f"{root}{path}"
        os.chown(place, 0, 0, follow_symlinks=False)
        for name in os.listxattr(place, follow_symlinks=False):
            os.removexattr(place, name, follow_symlinks=False)
        if stat.S_ISDIR(status.st_mode):
            os.chmod(place, 0o755)
        elif stat.S_ISREG(status.st_mode):
            os.chmod(place, 0o755 if status.st_mode & 0o111 else 0o644)
        elif not stat.S_ISLNK(status.st_mode):
            # Devices, sockets, pipes: the jail has its own.
            os.unlink(place)
    set_times(root, epoch)


def set_times(root: Path, epoch: int) -> None:
    """Give every path one time of modification."""
    for path in ["", *(path for path, _ in walk(root))]:
        os.utime(f"{root}{path}", (epoch, epoch), follow_symlinks=False)


def _remove(root: Path, patterns: Sequence[str], kept: Sequence[str]) -> None:
    candidates = [
        path
        for path, status in walk(root)
        if any(fnmatchcase(path, it) for it in patterns)
        and not any(fnmatchcase(path, it) for it in kept)
    ]
    # Children first; a folder stays when something in it does.
    for path in reversed(sorted(candidates)):
        place = root / path.lstrip("/")
        if place.is_dir() and not place.is_symlink():
            if not any(place.iterdir()):
                place.rmdir()
        else:
            place.unlink()


def _link(place: Path, target: str) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.parent.mkdir(exist_ok=True)
    place.unlink(missing_ok=True)
    place.symlink_to(target)
