"""Says that the folders which runs share are empty for the next one, whatever a run has left in them."""

import os
import stat
import subprocess
import unittest
from pathlib import Path

from agent_program import AGENT, Answer, run
from agent_room import as_user, in_room

SERVICE, SCRIPT = 899, 901

SHARED = ("/box", "/tmp", "/dev/shm", "/tmp/output")

MESSES = {
    "deep": """
for folder in FOLDERS:
    os.chdir(folder)
    for _ in range(3000):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
        open("f", "w").close()
""",
    "closed": """
for folder in FOLDERS:
    os.makedirs(folder + "/a/b/c")
    for name in ("/a/f", "/a/b/f", "/a/b/c/f"):
        os.close(os.open(folder + name, os.O_CREAT, 0))
    for name in ("/a/b/c", "/a/b", "/a"):
        os.chmod(folder + name, 0)
""",
    "many": """
for folder in FOLDERS:
    os.mkdir(folder + "/many")
    for i in range(5000):
        open(folder + "/many/%d" % i, "w").close()
        open(folder + "/%d" % i, "w").close()
""",
    "links": """
for folder in FOLDERS:
    os.makedirs(folder + "/a/b")
    for place in (folder, folder + "/a", folder + "/a/b"):
        os.symlink("/canary", place + "/to-folder")
        os.symlink("/canary/file", place + "/to-file")
        os.symlink("/nowhere", place + "/to-nothing")
        os.symlink("..", place + "/up")
open("/box/hard", "w").close()
os.link("/box/hard", "/box/a/hard")
""",
    "names": """
for folder in FOLDERS:
    for name in (b"x" * 255, b"\\xff\\xfe", b"\\n", b"-rf", b"*", b" ", b"...", b".hidden"):
        path = os.path.join(folder.encode(), name)
        os.makedirs(os.path.join(path, name))
        open(os.path.join(path, b"f"), "w").close()
""",
    "removed": """
for folder in FOLDERS:
    for i in range(0, 8, 2):
        os.makedirs(folder + "/.removed-%d/x/y" % i)
        os.makedirs(folder + "/a%d/b/c" % i)
        open(folder + "/.removed-%d" % (i + 1), "w").close()
""",
    "closed to itself": """
for folder in FOLDERS:
    open(folder + "/f", "w").close()
os.chmod("/tmp/output", 0)
os.chmod("/box", 0)
""",
}

# Which the filters of system calls do not let a script make.
SPECIAL = """
import socket
for folder in FOLDERS:
    os.mkdir(folder + "/a")
    for place in (folder, folder + "/a"):
        os.mkfifo(place + "/fifo")
        socket.socket(socket.AF_UNIX).bind(place + "/socket")
"""


def script(mess: str) -> list[str]:
    text = f"import os, sys\nFOLDERS = {SHARED}\n{mess}\nprint('made')"
    return ["/usr/bin/python3", "-c", text]


class Folders(unittest.TestCase):
    """Has scripts make a mess, and looks at what is left."""

    def canary(self, owner: int) -> None:
        os.mkdir("/canary")
        Path("/canary/file").write_text("alive")
        os.chown("/canary", owner, owner)
        os.chown("/canary/file", owner, owner)

    def check(self, answer: Answer, left: dict[str, list[str]]) -> None:
        self.assertEqual(answer.text("O"), "made\n", answer)
        self.assertEqual((answer.log, answer.status), ("", 0))
        found = {f: sorted(os.listdir(f)) for f in SHARED if os.path.exists(f)}
        self.assertEqual(found, left)
        self.assertEqual(Path("/canary/file").read_text(), "alive")
        self.assertEqual(os.listdir("/canary"), ["file"])

    def reduced(self, mess: str) -> None:
        self.canary(SCRIPT)
        # What another program left, or a run whose agent was killed.
        os.makedirs("/box/before/x")
        walls = ["reduced", "sweeper=903", "no_new_privileges", "seccomp"]
        answer = run(walls, script(mess), uid=SCRIPT)
        self.check(answer, {"/box": [], "/tmp": [], "/dev/shm": []})
        again = run(walls, script("open('/tmp/output/f', 'w')"), uid=SCRIPT)
        self.check(again, {"/box": [], "/tmp": [], "/dev/shm": []})

    def minimal(self, mess: str) -> None:
        self.canary(SERVICE)
        os.chown("/box", SERVICE, SERVICE)
        os.makedirs("/box/before/x")
        subprocess.run(["/bin/chown", "-R", str(SERVICE), "/box"], check=True)
        for folder in ("/tmp", "/dev/shm"):
            os.makedirs(f"{folder}/before/x")
            Path(folder, "before/f").write_text("kept")
        agent = (*as_user(SERVICE), AGENT)
        kept = {
            "/box": [],
            "/tmp": ["before", "output"],
            "/dev/shm": ["before"],
            "/tmp/output": [],
        }
        self.check(run(["minimal", "subreaper"], script(mess), agent=agent), kept)
        self.assertEqual(Path("/tmp/before/f").read_text(), "kept")
        again = script("open('/tmp/output/f', 'w'); open('/box/f', 'w')")
        self.check(run(["minimal", "subreaper"], again, agent=agent), kept)

    @in_room
    def test_what_the_service_makes_meanwhile_stays(self) -> None:
        self.canary(SERVICE)
        os.chown("/box", SERVICE, SERVICE)
        mess = "os.mkdir('/tmp/cloche-1'); os.mkdir('/tmp/hsperfdata_x'); os.mkdir('/tmp/c')"
        answer = run(["minimal"], script(mess), agent=(*as_user(SERVICE), AGENT))

        left = ["cloche-1", "hsperfdata_x", "output"]
        self.check(
            answer, {"/box": [], "/tmp": left, "/dev/shm": [], "/tmp/output": []}
        )

    @in_room
    def test_box_that_is_a_link_is_made_where_it_leads(self) -> None:
        self.canary(SERVICE)
        os.rmdir("/box")
        os.symlink("/tmp/box", "/box")
        agent = (*as_user(SERVICE), AGENT)
        for _ in range(2):
            answer = run(["minimal"], script("open('/box/f', 'w')"), agent=agent)
            self.assertEqual((answer.log, answer.text("O")), ("", "made\n"))
            self.assertEqual(os.listdir("/tmp/box"), [])
        self.assertTrue(stat.S_ISLNK(os.lstat("/box").st_mode))

    @in_room
    def test_folder_that_another_thing_stands_for_is_made_anew(self) -> None:
        self.canary(SERVICE)
        os.rmdir("/box")
        os.symlink("/tmp/box", "/box")
        agent = (*as_user(SERVICE), AGENT)
        for make in ("os.symlink('/canary', f)", "open(f, 'w')", "None"):
            swap = f"for f in ('/tmp/box', '/tmp/output'): os.rmdir(f); {make}"
            answer = run(["minimal"], script(swap), agent=agent)
            self.assertEqual((answer.log, answer.text("O")), ("", "made\n"))
            for folder in ("/tmp/box", "/tmp/output"):
                self.assertTrue(stat.S_ISDIR(os.lstat(folder).st_mode))
                self.assertEqual(os.listdir(folder), [])
            self.assertEqual(os.listdir("/canary"), ["file"])

    @in_room
    def test_sockets_and_fifos_go(self) -> None:
        self.minimal(SPECIAL)


def _of(tier: str, mess: str):
    @in_room
    def test(self: Folders) -> None:
        getattr(self, tier)(MESSES[mess])

    return test


for _mess in MESSES:
    for _tier in ("reduced", "minimal"):
        _name = f"test_{_tier}_{_mess.replace(' ', '_')}"
        setattr(Folders, _name, _of(_tier, _mess))


if __name__ == "__main__":
    unittest.main()
