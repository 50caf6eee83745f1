"""The fingerprint sees every attribute, and a tidied tree is the same whatever it was before."""

import os
import socket
import stat
import struct
import tempfile
import unittest
from hashlib import sha1
from pathlib import Path

from rootfs_sources import ROOTFS

from rootfs_builder import normalise
from rootfs_builder.keystore import evened_out
from rootfs_builder.manifest import fingerprint, manifest
from rootfs_builder.recipe import read_recipe

EPOCH = 1_000_000_000
TREE = read_recipe(ROOTFS / "packages.toml").tree


class TreeTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name, "root")
        self.root.mkdir()

    def write(self, name: str, text: str = "", mode: int = 0o644) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(mode)
        return file


class FingerprintTest(TreeTest):
    def setUp(self) -> None:
        super().setUp()
        self.file = self.write("usr/file", "text")
        self.link = self.root / "usr/link"
        self.link.symlink_to("file")
        normalise.set_times(self.root, EPOCH)
        self.before = self.now()

    def now(self) -> str:
        return fingerprint(manifest(self.root))

    def test_same_tree_has_the_same_fingerprint(self) -> None:
        self.assertEqual(self.before, self.now())

    def assert_seen(self) -> None:
        self.assertNotEqual(self.before, self.now())

    def test_content_is_seen(self) -> None:
        self.file.write_text("TEXT")
        normalise.set_times(self.root, EPOCH)
        self.assert_seen()

    def test_mode_is_seen(self) -> None:
        self.file.chmod(0o600)
        self.assert_seen()

    def test_set_user_id_bit_is_seen(self) -> None:
        self.file.chmod(0o4644)
        self.assert_seen()

    def test_time_is_seen_to_the_nanosecond(self) -> None:
        os.utime(self.file, ns=(EPOCH * 10**9, EPOCH * 10**9 + 1))
        self.assert_seen()

    def test_time_of_a_folder_is_seen(self) -> None:
        os.utime(self.root / "usr", (EPOCH, EPOCH + 1))
        self.assert_seen()

    def test_target_of_a_link_is_seen(self) -> None:
        self.link.unlink()
        self.link.symlink_to("else")
        normalise.set_times(self.root, EPOCH)
        self.assert_seen()

    def test_kind_is_seen(self) -> None:
        self.file.unlink()
        self.file.mkdir(0o644)
        normalise.set_times(self.root, EPOCH)
        self.assert_seen()

    def test_empty_folder_is_seen(self) -> None:
        (self.root / "empty").mkdir()
        normalise.set_times(self.root, EPOCH)
        self.assert_seen()

    @unittest.skipUnless(os.geteuid() == 0, "only root can give files away")
    def test_owner_is_seen(self) -> None:
        os.chown(self.file, 12, 0)
        self.assert_seen()
        os.chown(self.file, 0, 12)
        self.assert_seen()

    def test_attribute_is_seen(self) -> None:
        try:
            os.setxattr(self.file, "user.cloche", b"1")
        except OSError as error:
            self.skipTest(f"the file system takes no attributes: {error}")
        self.assert_seen()

    def test_listed_file_may_differ_but_not_be_missing(self) -> None:
        loose = ["/usr/f*"]
        before = manifest(self.root, loose)
        self.file.write_text("something else")
        normalise.set_times(self.root, EPOCH)
        self.assertEqual(before, manifest(self.root, loose))
        self.file.unlink()
        normalise.set_times(self.root, EPOCH)
        self.assertNotEqual(before, manifest(self.root, loose))

    def test_names_that_are_no_text_stay_on_one_line(self) -> None:
        for name in (b"new\nline", b"\xff", b"back\\slash"):
            (self.root / os.fsdecode(name)).touch()
        self.assertEqual(4 + 3 + 1, len(manifest(self.root).splitlines()))


class CleaningTest(TreeTest):
    def test_documentation_goes_and_its_licences_stay(self) -> None:
        self.write("usr/share/doc/a/copyright")
        self.write("usr/share/doc/a/changelog.gz")
        self.write("usr/share/doc/b/README")
        normalise.clean(self.root, TREE)
        self.assertEqual(
            [
                "usr",
                "usr/share",
                "usr/share/doc",
                "usr/share/doc/a",
                "usr/share/doc/a/copyright",
            ],
            sorted(str(it.relative_to(self.root)) for it in self.root.rglob("*")),
        )

    def test_what_names_the_machine_goes(self) -> None:
        names = (
            "etc/machine-id",
            "etc/passwd-",
            "etc/shadow",
            "root/.bashrc",
            "var/cache/apt/x",
            "var/log/a.log",
            "tmp/x",
            "run/x",
            "home/somebody/x",
        )
        for name in names:
            self.write(name)
        outside = self.root.parent / "outside"
        outside.mkdir()
        (outside / "kept").touch()
        (self.root / "tmp/link").symlink_to(outside)
        normalise.clean(self.root, TREE)
        self.assertFalse([it for it in names if (self.root / it).exists()])
        self.assertTrue((outside / "kept").exists())
        self.assertFalse((self.root / "tmp/link").is_symlink())


class FurnishingTest(TreeTest):
    def test_mount_points_and_accounts_are_there(self) -> None:
        self.write("usr/lib/python3.11/os.py")
        normalise.furnish(self.root, TREE)
        for name in ("box", "tmp", "proc", "dev/shm", "cloche", "scratch"):
            self.assertTrue((self.root / name).is_dir(), name)
        for name in ("null", "zero", "random", "urandom"):
            self.assertEqual(0, (self.root / "dev" / name).stat().st_size)
        self.assertEqual("/proc/self/fd", os.readlink(self.root / "dev/fd"))
        accounts = (self.root / "etc/passwd").read_text()
        self.assertIn("script:x:1000:1000::/box:/bin/sh\n", accounts)
        self.assertIn("agent:x:999:999::/:/bin/sh\n", accounts)
        hook = self.root / "usr/lib/python3.11/sitecustomize.py"
        self.assertEqual("/cloche/sitecustomize.py", os.readlink(hook))

    @unittest.skipUnless(os.geteuid() == 0, "only root can give files away")
    def test_owners_modes_and_times_are_evened_out(self) -> None:
        program = self.write("usr/bin/su", mode=0o4711)
        secret = self.write("etc/secret", mode=0o600)
        os.chown(secret, 12, 34)
        os.mkfifo(self.root / "etc/pipe")
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        listener.bind(str(self.root / "etc/socket"))
        (self.root / "etc").chmod(0o1700)
        normalise.even_out(self.root, EPOCH)
        self.assertEqual(0o755, stat.S_IMODE(program.stat().st_mode))
        self.assertEqual(0o644, stat.S_IMODE(secret.stat().st_mode))
        self.assertEqual(0o755, stat.S_IMODE((self.root / "etc").stat().st_mode))
        self.assertEqual((0, 0), (secret.stat().st_uid, secret.stat().st_gid))
        self.assertEqual(["secret"], os.listdir(self.root / "etc"))
        for path in (self.root, *self.root.rglob("*")):
            self.assertEqual(EPOCH, path.lstat().st_mtime, path)


class KeystoreTest(unittest.TestCase):
    def test_times_and_order_of_entries_do_not_matter(self) -> None:
        first = _keystore([(b"a", 1), (b"b", 2)])
        second = _keystore([(b"b", 3), (b"a", 4)])
        self.assertEqual(evened_out(first, EPOCH), evened_out(second, EPOCH))
        self.assertEqual(
            evened_out(first, EPOCH),
            _keystore([(b"a", EPOCH * 1000), (b"b", EPOCH * 1000)]),
        )


def _keystore(entries: list[tuple[bytes, int]]) -> bytes:
    body = struct.pack(">III", 0xFEEDFEED, 2, len(entries))
    for alias, time in entries:
        body += struct.pack(">IH", 2, len(alias)) + alias + struct.pack(">Q", time)
        body += struct.pack(">H", 5) + b"X.509" + struct.pack(">I", 3) + b"DER"
    password = "changeit".encode("utf-16-be")
    return body + sha1(password + b"Mighty Aphrodite" + body).digest()


if __name__ == "__main__":
    unittest.main()
