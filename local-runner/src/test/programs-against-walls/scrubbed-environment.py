"""Looks for what the service's environment holds in its own."""

import os

from outside import OUTSIDE, got_through, stopped

if OUTSIDE["canary"] in os.environ:
    got_through("has the service's environment")
stopped(f"has {', '.join(sorted(os.environ))}")
