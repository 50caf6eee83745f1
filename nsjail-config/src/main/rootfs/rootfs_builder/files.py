"""Files: their hashes, and replacing them whole."""

import hashlib
import os
import shutil
import time
from pathlib import Path

from .problem import Problem


def sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def check(file: Path, expected: str) -> None:
    """Refuse a file that is not the locked one, and remove it, so that the next build fetches it anew."""
    found = sha256(file)
    if found != expected:
        file.unlink()
        raise Problem(
            f"{file.name} is not the file of the lock: its SHA-256 is {found}, locked is {expected}.\n"
            "It is removed; start again to download it anew. Should it come back the same, the mirror\n"
            "gives another file under the same version."
        )


def replace_link(link: Path, target: str) -> None:
    """Let a symbolic link point elsewhere, in one step."""
    if link.exists() and not link.is_symlink():
        raise Problem(f"{link} is not a link of ours; move it away.")
    fresh = link.with_name(f".{link.name}.new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    os.replace(fresh, link)


def remove_tree(folder: Path) -> None:
    """Remove a folder, whose name shows from the first moment on that it is not whole."""
    if not folder.exists():
        return
    rubbish = folder.with_name(f".removing-{folder.name.lstrip('.')}")
    if rubbish != folder:
        if rubbish.exists():
            shutil.rmtree(rubbish)
        folder.rename(rubbish)
    try:
        shutil.rmtree(rubbish)
    except OSError:
        # A process of an interrupted build was still writing; it is being killed.
        time.sleep(0.5)
        shutil.rmtree(rubbish)
