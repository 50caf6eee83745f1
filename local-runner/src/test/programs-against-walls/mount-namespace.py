"""Looks whether its own folder lies on a file system that the service has mounted."""

import os

from outside import OUTSIDE, got_through, stopped

for folder in ("/tmp", "/box"):
    device = os.stat(folder).st_dev
    if device in OUTSIDE["devices"]:
        got_through(f"{folder} lies on device {device}, which the service has mounted")
stopped("its folders lie on file systems of their own")
