"""Asks whether a program with the setuid bit would give it rights."""

import ctypes

from outside import got_through, stopped

PR_GET_NO_NEW_PRIVS = 39

try:
    with open("/proc/self/status") as lines:
        given = [line.split()[1] for line in lines if line.startswith("NoNewPrivs")]
except OSError:
    given = []
if not given:
    given = [str(ctypes.CDLL(None).prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0))]
if given == ["1"]:
    stopped("programs give it none")
got_through("programs may give it some")
