"""Says that nsjail's profiles are what they look like: no field misspelt or twice, and nothing looser than it should be."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from profile_messages import LIMITS, NAMESPACES, ParseError, parse
from seccomp_jail import nsjail, require
from seccomp_sources import GENERATED, MODULE

PROFILES = MODULE / "src/main/resources/dev/cloche/jail/profiles"
ROOTS = ("root-of-host.cfg", "root-file-system.cfg")

CAPABILITIES = {
    "full": "SYS_ADMIN SYS_RESOURCE SETPCAP SETUID SETGID CHOWN DAC_READ_SEARCH KILL",
    "reduced": "SETUID SETGID SETPCAP CHOWN DAC_OVERRIDE FOWNER KILL",
    "minimal": "",
}
VARIABLES = {
    "full": "PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/box TMPDIR=/tmp",
    "reduced": "PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/box TMPDIR=/tmp",
    "minimal": "PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/box TMPDIR=/box",
}

# What jails see of the machine, and what of it no program can be started from.
OF_THE_MACHINE = """/usr /bin /lib /lib64 /etc/alternatives /etc/ld.so.cache /etc/python3.11 /etc/matplotlibrc
/etc/fonts /etc/java-17-openjdk /etc/mono /etc/php""".split()
DEVICES = "/dev/null /dev/zero /dev/random /dev/urandom".split()
OF_THE_SERVICE = [
    "/agent",
    "/agent/sitecustomize.py",
    "/agent/__pycache__/sitecustomize.cpython-311.pyc",
]
WRITABLE = {"/proc", "/dev/shm", "/tmp", "/box", "/tmp/output", *DEVICES}
# Compilers and scripts run there what they have made.
EXECUTABLE = {"/tmp", "/box"}


def text_of(tier: str, root: str = "") -> str:
    parts = [root] if root else []
    return "\n".join((PROFILES / n).read_text() for n in (*parts, f"{tier}.cfg"))


class Profiles(unittest.TestCase):
    """Reads the profiles by the parser of Protocol Buffers, and has nsjail run with them."""

    def setUp(self) -> None:
        require(self, ParseError is not None, "no python3-protobuf here")

    def all(self) -> dict[tuple[str, str], object]:
        texts = {("full", root): text_of("full", root) for root in ROOTS}
        texts |= {(tier, ""): text_of(tier) for tier in ("reduced", "minimal")}
        return {name: parse(text) for name, text in texts.items()}

    def test_parser_refuses_what_is_misspelt_or_twice(self) -> None:
        for wrong in (
            "clone_newnett: true",
            "clone_newnet: true clone_newnet: true",
            "clone_newnet: maybe",
            "mode: ONE",
            "mount { dst: '/' rw: true rw: false }",
            "mount { dest: '/' }",
            "time_limit: -1",
            "rlimit_as: INF",
        ):
            with self.assertRaises(ParseError, msg=wrong):
                parse(wrong)

    def test_each_namespace_is_named_outright(self) -> None:
        for (tier, root), profile in self.all().items():
            for kind in NAMESPACES:
                field = f"clone_new{kind}"
                self.assertTrue(profile.HasField(field), (tier, root, field))
                self.assertEqual(getattr(profile, field), tier == "full", (tier, field))

    def test_nothing_is_loosened(self) -> None:
        for name, profile in self.all().items():
            for field in (
                "keep_env",
                "keep_caps",
                "disable_no_new_privs",
                "disable_rl",
                "skip_setsid",
                "mount_proc",
            ):
                self.assertFalse(getattr(profile, field), (name, field))
            self.assertTrue(profile.HasField("keep_env"), name)
            self.assertTrue(profile.HasField("mount_proc"), name)
            self.assertEqual(profile.mode, 1, name)

    def test_each_limit_is_named_outright(self) -> None:
        for name, profile in self.all().items():
            for limit in LIMITS:
                named = profile.HasField(f"rlimit_{limit}")
                typed = profile.HasField(f"rlimit_{limit}_type")
                self.assertTrue(named or typed, (name, limit))
            for limit in ("core", "rtprio", "msgqueue"):
                self.assertEqual(getattr(profile, f"rlimit_{limit}"), 0, (name, limit))

    def test_agent_has_the_capabilities_that_have_a_reason(self) -> None:
        for (tier, _), profile in self.all().items():
            names = CAPABILITIES[tier].split()
            self.assertEqual(list(profile.cap), [f"CAP_{name}" for name in names])
            text = text_of(tier)
            if names:
                above = re.search(r"((?:#.*\n)+)cap:", text)
                assert above is not None
                said = set(re.findall(r"[A-Z_]{4,}(?=[:,])", above.group(1)))
                self.assertEqual(said, set(names))

    def test_environment_is_the_documented_one(self) -> None:
        for (tier, _), profile in self.all().items():
            self.assertEqual(list(profile.envar), VARIABLES[tier].split())

    def test_below_tier_full_nothing_is_mounted(self) -> None:
        for tier in ("reduced", "minimal"):
            self.assertEqual(list(self.all()[tier, ""].mount), [])

    def test_mounts_of_tier_full(self) -> None:
        for root in ROOTS:
            for mount in self.all()["full", root].mount:
                with self.subTest(root=root, mount=mount.dst):
                    self.check(mount)

    def check(self, mount) -> None:
        if mount.is_symlink or mount.HasField("src_content"):
            self.assertTrue(mount.src.startswith("/proc/self/fd") or mount.src_content)
            self.assertFalse(mount.rw)
            return
        self.assertTrue(mount.nosuid)
        self.assertTrue(mount.nodev or mount.dst in DEVICES)
        self.assertEqual(mount.rw, mount.dst in WRITABLE)
        if mount.rw:
            self.assertEqual(mount.noexec, mount.dst not in EXECUTABLE)
        if mount.is_bind and mount.prefix_src_env:
            self.assertEqual(mount.prefix_src_env, "CLOCHE_RUNTIME")
            self.assertIn(mount.src, [*OF_THE_SERVICE, "/root"])
            self.assertFalse(mount.rw)
        elif mount.is_bind:
            self.assertIn(mount.src, [*OF_THE_MACHINE, *DEVICES])
            self.assertEqual(mount.dst, mount.src)
        else:
            self.assertIn(mount.fstype, ("proc", "tmpfs"))
            self.assertFalse(mount.src)
        if mount.fstype == "tmpfs":
            self.assertRegex(mount.options, r"^size=\d+[km],nr_inodes=\d+,mode=\d+")
        if mount.src.startswith("/etc/"):
            self.assertTrue(mount.noexec)

    def test_nsjail_takes_each_profile(self) -> None:
        program = nsjail(self)
        with tempfile.TemporaryDirectory() as folder:
            runtime = Path(folder)
            runtime.chmod(0o755)
            (runtime / "agent" / "__pycache__").mkdir(parents=True)
            (runtime / "root").symlink_to("/")
            for tier, root, policy in (
                ("full", "root-of-host.cfg", "outer"),
                ("reduced", "", "outer_shared"),
                ("minimal", "", "outer_shared"),
            ):
                with self.subTest(tier):
                    self.accepts(program, runtime, text_of(tier, root), policy)

    def accepts(self, program: Path, runtime: Path, text: str, policy: str) -> None:
        profile = runtime / "profile.cfg"
        # Capabilities are the agent's; this machine's root, or none, may not have them to give.
        text = re.sub(r"^cap:.*\n", "", text, flags=re.MULTILINE)
        whole = "clone_newns: true" in text
        # Where no image has made one, there is no box.
        profile.write_text(text if whole else text.replace("/box", "/"))
        done = subprocess.run(
            [
                *(str(program), "--config", str(profile), "--quiet", "--log_fd", "2"),
                *("--seccomp_policy", str(GENERATED / f"{policy}.kafel")),
                *(users() if whole else ()),
                *("--", "/bin/sh", "-c", "echo $HOME; ulimit -c"),
            ],
            env={"CLOCHE_RUNTIME": str(runtime), "TMPDIR": str(runtime)},
            capture_output=True,
            text=True,
            timeout=60,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, "/box\n0\n" if whole else "/\n0\n")


def users() -> list[str]:
    """Return the options that map the script's uid, which the profile names, to one that may be had here."""
    outside = 200_000 if os.geteuid() == 0 else os.geteuid()
    group = 200_000 if os.geteuid() == 0 else os.getegid()
    return ["--user", f"1000:{outside}:1", "--group", f"1000:{group}:1"]


if __name__ == "__main__":
    unittest.main()
