"""Looks up the name of the machine."""

import os

from outside import OUTSIDE, got_through, stopped

name = os.uname().nodename
if name == OUTSIDE["host"]:
    got_through(f"sees that the machine is {name}")
stopped(f"sees {name or 'no name'}")
