"""Whether a root file system can be built on this machine."""

import os
import platform
import shutil
import subprocess

from .places import PROJECT
from .problem import Problem


def check_machine() -> None:
    """Install what building needs, or say plainly what is missing."""
    if platform.machine() != "x86_64":
        raise Problem(
            f"The root file system is built for x86-64; this is {platform.machine()}."
        )
    if os.geteuid() != 0:
        raise Problem(
            "Building a root file system needs root: `sudo make rootfs`. Using it does not."
        )
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        raise Problem(
            "Building a root file system needs Debian 12 (its apt-get, dpkg and debootstrap).\n"
            "Built there, the folder that .cloche/rootfs points to can be copied (tar, as root)."
        )
    done = subprocess.run(
        [PROJECT / "scripts/setup", "rootfs"], stdin=subprocess.DEVNULL
    )
    if done.returncode != 0:
        raise Problem(
            "What building a root file system needs could not be installed; see above."
        )
