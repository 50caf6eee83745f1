"""Looks for limits that are none, or can be raised."""

import resource

from outside import got_through, stopped

LIMITS = ("CORE", "NOFILE", "NPROC", "FSIZE")

none = []
for name in LIMITS:
    number = getattr(resource, f"RLIMIT_{name}")
    hard = resource.getrlimit(number)[1]
    if hard == resource.RLIM_INFINITY:
        none.append(name)
    else:
        try:
            resource.setrlimit(number, (hard, hard + 1))
            none.append(name)
        except (OSError, ValueError):
            pass
if none:
    got_through(f"has no limit of {', '.join(none)}")
stopped(f"has limits of {', '.join(LIMITS)}")
