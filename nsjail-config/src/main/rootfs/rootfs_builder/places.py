"""Where the sources of the root file system stand, and where it is built."""

from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1]
PROJECT = SOURCES.parents[3]


@dataclass(frozen=True)
class Places:
    """The files and folders of one home, which is `.cloche` of the checkout."""

    home: Path
    cache: Path
    """What was downloaded."""
    sources: Path = SOURCES

    @property
    def link(self) -> Path:
        """The root file system that the service uses."""
        return self.home / "rootfs"

    @property
    def trees(self) -> Path:
        """Every root file system that was built, and what describes it."""
        return self.home / "rootfs.d"

    @property
    def locks(self) -> Path:
        """The locks of packages.toml."""
        return self.sources / "locks"

    @property
    def user_locks(self) -> Path:
        """The locks of the packages that the user has added."""
        return self.home / "rootfs.lock"

    @property
    def recipe(self) -> Path:
        return self.sources / "packages.toml"

    @property
    def prepare(self) -> Path:
        """Programs that prepare a toolchain in a new root file system."""
        return self.sources / "prepare"
