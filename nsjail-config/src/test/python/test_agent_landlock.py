"""Says what Landlock keeps from a script that has the uid of the service."""

import ctypes
import os
import socket
import unittest
from pathlib import Path

from agent_program import AGENT, Answer, run
from agent_room import as_user, in_room, is_alive, sleeper
from seccomp_jail import require

SERVICE = 899

_CREATE_RULESET, _VERSION = 444, 1

# Each prints a line: what it tried, and the error or nothing.
ATTEMPTS = """
import os, signal, socket, sys
other = int(sys.argv[1])
def attempt(name, call):
    try:
        call()
        print(name, "done")
    except OSError as failure:
        print(name, "refused" if failure.errno in (1, 13) else failure)
attempt("read /usr", lambda: open("/usr/bin/env", "rb").read(1))
attempt("read /etc", lambda: open("/etc/passwd").read())
attempt("list /usr", lambda: os.listdir("/usr"))
attempt("run", lambda: os.spawnv(os.P_WAIT, "/usr/bin/true", ["true"]))
attempt("write the box", lambda: open("/box/f", "w").write("x"))
attempt("move in the box", lambda: (os.mkdir("/box/d"), os.rename("/box/f", "/box/d/f")))
attempt("truncate in the box", lambda: os.truncate("/box/d/f", 0))
attempt("write the output", lambda: open("/tmp/output/f", "w").write("x"))
attempt("write /dev/null", lambda: open("/dev/null", "w").write("x"))
attempt("read /proc/self", lambda: open("/proc/self/status").read())
attempt("read the canary", lambda: open("/canary/file").read())
attempt("list the canary's folder", lambda: os.listdir("/canary"))
attempt("canary through cwd", lambda: open("/proc/%d/cwd/file" % other))
attempt("change the canary", lambda: open("/canary/file", "a"))
attempt("truncate the canary", lambda: os.truncate("/canary/file", 0))
attempt("remove the canary", lambda: os.unlink("/canary/file"))
attempt("write /tmp", lambda: open("/tmp/f", "w"))
attempt("write /dev/shm", lambda: open("/dev/shm/f", "w"))
attempt("read the root", lambda: os.listdir("/"))
attempt("environ", lambda: open("/proc/%d/environ" % other).read())
attempt("mem", lambda: open("/proc/%d/mem" % other, "rb"))
attempt("fd", lambda: os.readlink("/proc/%d/fd/1" % other))
attempt("root", lambda: os.listdir("/proc/%d/root/canary" % other))
attempt("connect", lambda: socket.socket(socket.AF_UNIX).connect("\\0service"))
attempt("signal", lambda: os.kill(other, 0))
attempt("kill", lambda: os.kill(other, signal.SIGTERM))
"""

PERMITTED = """read /usr,read /etc,list /usr,run,write the box,move in the box,truncate in the box,write the output,
write /dev/null,read /proc/self""".replace(
    "\n", ""
).split(
    ","
)
FILES = """read the canary,list the canary's folder,change the canary,truncate the canary,remove the canary,write /tmp,
write /dev/shm,read the root,environ,mem,fd,root,canary through cwd""".replace(
    "\n", ""
).split(
    ","
)
OTHERS = ["connect", "signal", "kill"]


def version() -> int:
    """Return the version of Landlock's interface, below 1 where there is none."""
    syscall = ctypes.CDLL(None).syscall
    return int(syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION))


class Landlock(unittest.TestCase):
    """Runs the agent of tier minimal as an ordinary user, beside another process of the same user."""

    def attempts(self, *walls: str) -> dict[str, str]:
        os.mkdir("/canary")
        Path("/canary/file").write_text("alive")
        for path in ("/canary", "/canary/file", "/box"):
            os.chown(path, SERVICE, SERVICE)
        self.listener = listener = socket.socket(socket.AF_UNIX)
        listener.bind("\0service")
        listener.listen()
        os.chdir("/canary")
        self.other = sleeper(*as_user(SERVICE))
        os.chdir("/")
        answer: Answer = run(
            ["minimal", "subreaper", *walls],
            ["/usr/bin/python3", "-c", ATTEMPTS, str(self.other.pid)],
            agent=(*as_user(SERVICE), AGENT),
        )
        self.assertEqual((answer.log, answer.text("E")), ("", ""), answer)
        lines = answer.text("O").splitlines()
        return dict(line.rsplit(" ", 1) for line in lines)

    @in_room
    def test_without_it_the_script_can_do_what_the_service_can(self) -> None:
        found = self.attempts("no_new_privileges")
        found.pop("connect")  # Nobody is refused what only a scope refuses.
        self.assertEqual({word for word in found.values()}, {"done"}, found)

    @in_room
    def test_script_reaches_its_own_and_nothing_else(self) -> None:
        require(self, version() >= 1, "this kernel has no Landlock")
        found = self.attempts("no_new_privileges", "landlock")
        expected = dict.fromkeys(PERMITTED, "done") | dict.fromkeys(FILES, "refused")
        if version() < 3:
            expected.pop("truncate the canary")
        self.assertEqual({k: found[k] for k in expected}, expected)
        self.assertEqual(os.listdir("/canary"), ["file"])

    @in_room
    def test_script_reaches_nobody_outside(self) -> None:
        require(self, version() >= 6, "this kernel's Landlock has no scopes")
        found = self.attempts("no_new_privileges", "landlock")
        self.assertEqual(
            {k: found[k] for k in OTHERS}, dict.fromkeys(OTHERS, "refused")
        )
        self.assertTrue(is_alive(self.other))
        self.assertEqual(Path("/canary/file").read_text(), "alive")


if __name__ == "__main__":
    unittest.main()
