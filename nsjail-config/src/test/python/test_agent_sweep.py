"""Says that what a run has started ends with it, and nobody else."""

import subprocess
import time
import unittest

from agent_program import AGENT, run
from agent_room import as_user, in_room, is_alive, sleeper

REDUCED = ["reduced", "no_new_privileges", "seccomp", "securebits", "subreaper"]
REDUCED += ["sweeper=903"]

SERVICE, AGENTS_UID, VICTIM, NEIGHBOUR, SWEEPER = 899, 900, 901, 902, 903

# Two generations, in sessions of their own, whose parents have gone.
DAEMONS = """
import os, time
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            if os.fork() == 0:
                os.setsid()
            open("/box/daemon-%d" % os.getpid(), "w").close()
            time.sleep(1000)
        os._exit(0)
while len(os.listdir("/box")) < 6:
    time.sleep(0.01)
print("left", *(name[7:] for name in os.listdir("/box")))
"""


def awaited(gone: list[subprocess.Popen]) -> bool:
    """Wait until they have been told to die, which takes a moment after the signal."""
    deadline = time.monotonic() + 20
    while any(map(is_alive, gone)) and time.monotonic() < deadline:
        time.sleep(0.005)
    return not any(map(is_alive, gone))


# Fires at whoever comes next, and so at whoever is to end it.
SNIPER = """
import os, signal
print("ready", flush=True)
while True:
    for pid in range(os.getpid() + 1, os.getpid() + 12):
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:
            pass
"""


class Sweep(unittest.TestCase):
    """Runs the agent as root of a room, with others about."""

    def bystanders(self) -> dict[str, subprocess.Popen]:
        return {
            "root": sleeper(),
            "service": sleeper(*as_user(SERVICE)),
            "agent": sleeper(*as_user(AGENTS_UID)),
            "neighbour": sleeper(*as_user(NEIGHBOUR)),
        }

    def ends_one_uid(self, *agent: str) -> None:
        others = self.bystanders()
        victims = [
            sleeper(*as_user(VICTIM)),
            sleeper(*as_user(VICTIM), "/usr/bin/setsid"),
        ]
        subprocess.run([*agent, AGENT, "sweep", str(VICTIM), str(SWEEPER)], check=True)

        self.assertTrue(awaited(victims))
        self.assertEqual([], [name for name in others if not is_alive(others[name])])

    @in_room
    def test_who_is_to_be_ended_cannot_end_the_sweeper(self) -> None:
        for _ in range(20):
            sniper = subprocess.Popen(
                [*as_user(VICTIM), "/usr/bin/python3", "-c", SNIPER],
                stdout=subprocess.PIPE,
            )
            sniper.stdout.readline()
            subprocess.run([AGENT, "sweep", str(VICTIM), str(SWEEPER)], check=True)
            self.assertEqual(sniper.wait(timeout=20), -9)

    @in_room
    def test_root_ends_one_uid(self) -> None:
        self.ends_one_uid()

    @in_room
    def test_agent_that_may_kill_everybody_ends_one_uid(self) -> None:
        # From one uid to another, which takes no capability away.
        self.ends_one_uid(*as_user(AGENTS_UID, "kill", "setuid", "setgid"))

    @in_room
    def test_root_whose_rights_survive_another_uid_ends_one_uid(self) -> None:
        self.ends_one_uid("/usr/bin/setpriv", "--securebits", "+no_setuid_fixup")

    @in_room
    def test_who_cannot_take_the_uid_ends_nobody(self) -> None:
        others = self.bystanders() | {"victim": sleeper(*as_user(VICTIM))}
        done = subprocess.run(
            [*as_user(AGENTS_UID, "kill"), AGENT, "sweep", str(VICTIM), str(SWEEPER)],
            capture_output=True,
        )

        self.assertIn(b"taking a uid", done.stderr)
        self.assertEqual([], [name for name in others if not is_alive(others[name])])

    def leaves_nobody(self, answer, others: dict[str, subprocess.Popen]) -> None:
        self.assertTrue(answer.text("O").startswith("left "), answer)
        pids = answer.text("O").split()[1:]
        self.assertEqual(len(pids), 6, answer)
        self.assertEqual(answer.kinds()[-1], "Z", answer)
        left = [pid for pid in pids if lives(pid)]
        self.assertEqual([], left, "processes of the run")
        self.assertEqual([], [name for name in others if not is_alive(others[name])])

    @in_room
    def test_run_with_a_uid_of_its_own_leaves_nobody(self) -> None:
        answer, others = self.run_daemons(REDUCED, uid=VICTIM)
        self.leaves_nobody(answer, others)

    @in_room
    def test_run_with_a_uid_of_its_own_by_an_agent_that_is_not_root(self) -> None:
        rights = "kill setuid setgid setpcap chown dac_override fowner".split()
        agent = (*as_user(AGENTS_UID, *rights), AGENT)
        # As the image has it.
        subprocess.run(
            ["/bin/chown", str(AGENTS_UID), "/box", "/tmp", "/dev/shm"], check=True
        )
        answer, others = self.run_daemons(REDUCED, uid=VICTIM, agent=agent)
        self.leaves_nobody(answer, others)

    @in_room
    def test_run_with_the_uid_of_the_service_leaves_nobody(self) -> None:
        self.leaves_nobody(*self.run_of_the_service(["minimal", "subreaper"]))

    @in_room
    def test_run_whose_orphans_are_not_the_agents_leaves_nobody(self) -> None:
        self.leaves_nobody(*self.run_of_the_service(["minimal"]))

    def run_daemons(self, words: list[str], **options):
        others = self.bystanders()
        return run(words, ["/usr/bin/python3", "-c", DAEMONS], **options), others

    def run_of_the_service(self, words: list[str]):
        subprocess.run(["/bin/chown", str(SERVICE), "/box"], check=True)
        return self.run_daemons(words, agent=(*as_user(SERVICE), AGENT))


def lives(pid: str) -> bool:
    """Tell whether a process does, other than as a corpse that its parent has not looked at."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            return stat.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


if __name__ == "__main__":
    unittest.main()
