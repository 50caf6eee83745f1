"""Makes a file in each folder that is not there for scripts."""

import os
from collections.abc import Iterator

from outside import got_through, stopped

# For scripts; or the kernel's, where the owner of a file is no mark of who may write it.
OTHERS = ("/proc", "/sys", "/tmp", "/box", "/dev/shm", "/scratch")
DEEPEST = 3
# By name, since what may not be listed may still be written to.
TOP = "/ /bin /cloche /dev /etc /home /lib /dev/mqueue /mnt /opt /root /run /sbin /srv /usr /var".split()


def folders() -> Iterator[str]:
    for top in TOP:
        yield top
        for folder, below, _ in os.walk(top):
            names = [name for name in below if os.path.join(folder, name) not in OTHERS]
            below[:] = names if folder.count("/") < DEEPEST else []
            yield folder


def is_writable(folder: str) -> bool:
    path = os.path.join(folder, ".programs-against-walls")
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.unlink(path)
        return True
    except OSError:
        return False


tried = set(folders())
made = sorted(filter(is_writable, tried))
if made:
    got_through(f"wrote to {', '.join(made[:3])}, {len(made)} in all")
stopped(f"wrote to none of {len(tried)} folders")
