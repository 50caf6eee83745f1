"""Compares its user, as the whole machine knows it, with the service's."""

import os

from outside import OUTSIDE, got_through, stopped


def uid_outside() -> int:
    try:
        with open("/proc/self/uid_map") as lines:
            for line in lines:
                inside, outside, count = map(int, line.split())
                if inside <= os.getuid() < inside + count:
                    return outside + os.getuid() - inside
    except OSError:
        pass
    return os.getuid()


if uid_outside() == OUTSIDE["uid"]:
    got_through(f"is the service's user, {uid_outside()}")
stopped(f"is {uid_outside()}, the service {OUTSIDE['uid']}")
