"""Says that the agent's survey tells which walls can be raised, and that what cannot be raised ends the run."""

import os
import struct
import subprocess
import sys
import unittest

import seccomp_load
from agent_program import AGENT, Answer, run
from agent_room import as_user, in_room, is_alive, sleeper
from test_agent_landlock import version

SERVICE, SCRIPT = 899, 901

PRCTL, LANDLOCK_RESTRICT_SELF = 157, 446
SET_SECCOMP, SET_NO_NEW_PRIVS, SET_CHILD_SUBREAPER = 22, 38, 36

WALLS = {"no_new_privileges", "seccomp", "securebits", "subreaper", "landlock"}
REDUCED = ["reduced", "sweeper=903", "no_new_privileges", "seccomp"]


def refusing(number: int, first: int | None = None) -> bytes:
    """Return a filter that answers EPERM to a system call, or to it with this first argument."""
    lines = [(0x20, 0, 0, 0), (0x15, 0, 1 if first is None else 3, number)]
    if first is not None:
        lines += [(0x20, 0, 0, 16), (0x15, 0, 1, first)]
    lines += [(0x06, 0, 0, 0x00050001), (0x06, 0, 0, 0x7FFF0000)]
    return b"".join(struct.pack("<HBBI", *line) for line in lines)


class Survey(unittest.TestCase):
    """Runs the agent where some walls cannot be raised."""

    def standing(self, *before: str, filter: bytes = b"") -> set[str]:
        done = subprocess.run(
            [*before, AGENT, "survey"],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            preexec_fn=lambda: filter and seccomp_load.load(filter),
        )
        found = dict(line.split(" ", 1) for line in done.stdout.splitlines())
        self.assertEqual(set(found), WALLS)
        return {name for name in found if found[name] == "yes"}

    def here(self) -> set[str]:
        return WALLS if version() >= 1 else WALLS - {"landlock"}

    @in_room
    def test_root_can_raise_all(self) -> None:
        self.assertEqual(self.standing(), self.here())

    @in_room
    def test_user_cannot_lock_the_securebits(self) -> None:
        found = self.standing(*as_user(SERVICE))
        self.assertEqual(found, self.here() - {"securebits"})

    @in_room
    def test_without_prctl_nothing_can_be_raised(self) -> None:
        self.assertEqual(self.standing(filter=refusing(PRCTL)), set())

    @in_room
    def test_what_is_refused_is_told(self) -> None:
        for filter, lost in (
            (refusing(PRCTL, SET_SECCOMP), {"seccomp"}),
            (refusing(PRCTL, SET_CHILD_SUBREAPER), {"subreaper"}),
            (
                refusing(PRCTL, SET_NO_NEW_PRIVS),
                {"no_new_privileges", "seccomp", "landlock"},
            ),
            (refusing(LANDLOCK_RESTRICT_SELF), {"landlock"}),
        ):
            self.assertEqual(self.standing(filter=filter), self.here() - lost)

    @in_room
    def test_what_cannot_be_raised_ends_the_run_before_the_script(self) -> None:
        for words, filter, reason in (
            (REDUCED, refusing(PRCTL, SET_NO_NEW_PRIVS), "no_new_privs"),
            (REDUCED, refusing(PRCTL, SET_SECCOMP), "the filter of system calls"),
            (["minimal", "landlock"], refusing(LANDLOCK_RESTRICT_SELF), "landlock"),
            (
                ["minimal", "subreaper"],
                refusing(PRCTL, SET_CHILD_SUBREAPER),
                "subreaper",
            ),
        ):
            answer = self.run_behind(filter, words)
            self.assertNotIn("S", answer.kinds(), reason)
            said = answer.text("A") or answer.log
            self.assertIn(f"{reason}: Operation not permitted", said)
            self.assertFalse(os.path.exists("/box/ran"))

    def run_behind(self, filter: bytes, words: list[str]) -> Answer:
        with open("/box/filter", "wb") as file:
            file.write(filter)
        loader = "import sys; exec(open('/cloche/load').read())"
        with open("/cloche/load", "w", encoding="utf-8") as file:
            file.write(LOADER)
        agent = (sys.executable, "-I", "-S", "-c", loader, "/cloche/filter", AGENT)
        os.rename("/box/filter", "/cloche/filter")
        uid = SCRIPT if words[0] == "reduced" else None
        return run(words, ["/bin/touch", "/box/ran"], uid=uid, agent=agent)

    @in_room
    def test_without_a_filter_in_the_way_the_same_runs(self) -> None:
        answer = self.run_behind(refusing(0xFFFF), REDUCED)
        self.assertEqual(answer.kinds(), "SXZ", answer)

    @in_room
    def test_tier_reduced_takes_a_uid_for_the_script(self) -> None:
        other = sleeper()
        answer = run(REDUCED, ["/bin/touch", "/box/ran"])
        self.assertIn("tier reduced lacks a uid", answer.log)
        self.assertTrue(is_alive(other))

    @in_room
    def test_filter_that_is_none_ends_the_run(self) -> None:
        for content in (b"", b"1234567"):
            with open("/cloche/reduced.bpf", "wb") as file:
                file.write(content)
            answer = run(REDUCED, ["/bin/touch", "/box/ran"], uid=SCRIPT)
            self.assertIn("the filter of system calls", answer.log)
            self.assertFalse(os.path.exists("/box/ran"))


LOADER = """
import ctypes, os
program = open(sys.argv[1], "rb").read()
class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("program", ctypes.c_char_p)]
libc = ctypes.CDLL(None)
if libc.prctl(22, 2, ctypes.byref(Filter(len(program) // 8, program)), 0, 0) != 0:
    sys.exit("no filter")
os.execv(sys.argv[2], sys.argv[2:])
"""


if __name__ == "__main__":
    unittest.main()
