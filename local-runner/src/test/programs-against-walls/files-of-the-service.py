"""Opens a file of the service."""

from outside import OUTSIDE, got_through, stopped

reason = ""
for root in ("", "/proc/1/root", f"/proc/{OUTSIDE['pid']}/root", "/.." * 8):
    try:
        with open(root + OUTSIDE["file"]) as file:
            got_through(f"read '{file.read().strip()}'")
    except OSError as error:
        reason = reason or error.strerror
stopped(reason)
