"""What a program against a wall is told of the service, and how it says how far it came."""

import json
import os
import sys
from typing import NoReturn

# Of the service: pid, thread, uid, port, canary (the name of a variable in its environment), file
# (that holds a canary), namespaces by kind, devices and host name. And limits: bytes, processes,
# millicores of a run, seconds of patience.
OUTSIDE = json.loads(sys.argv[1])


def got_through(evidence: object) -> NoReturn:
    say("got through", evidence)


def stopped(evidence: object) -> NoReturn:
    say("stopped", evidence)


def say(outcome: str, evidence: object) -> NoReturn:
    text = " ".join(str(evidence).split())
    print(f"{outcome}: {text}", flush=True)
    # Whatever threads, children and buffers there are.
    os._exit(0)


def compare_namespace(kind: str) -> None:
    """Says that it got through where the namespace is the service's; returns where it is not told."""
    try:
        own = os.readlink(f"/proc/self/ns/{kind}")
    except OSError:
        return
    if own == OUTSIDE["namespaces"].get(kind):
        got_through(f"is in the service's own, {own}")
    stopped(f"is in another, {own}")
