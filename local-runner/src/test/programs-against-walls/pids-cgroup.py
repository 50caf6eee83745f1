"""Starts twice the processes that it may."""

import os
import signal

from outside import OUTSIDE, got_through, stopped

children = []
try:
    while len(children) < 2 * OUTSIDE["processes"]:
        child = os.fork()
        if child == 0:
            signal.pause()
        children.append(child)
    outcome, evidence = got_through, f"{len(children)} processes"
except OSError as error:
    outcome, evidence = stopped, f"after {len(children)} processes: {error.strerror}"
for child in children:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
outcome(evidence)
