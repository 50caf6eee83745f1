"""Looks for the agent, which is the parent of a script."""

import os

from outside import got_through, stopped

parent = os.getppid()
if parent == 0:
    stopped("has a parent that it cannot see")
got_through(f"sees its parent, process {parent}")
