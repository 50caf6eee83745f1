"""What people and locks may say about packages, and what is refused."""

import tempfile
import unittest
from pathlib import Path

from rootfs_sources import ROOTFS

from rootfs_builder.locking import debs_of, with_sections
from rootfs_builder.locks import (
    Deb,
    Wheel,
    read_debs,
    read_wheels,
    write_debs,
    write_wheels,
)
from rootfs_builder.problem import Problem
from rootfs_builder.recipe import Wishes, read_recipe, read_wishes

RECIPE = read_recipe(ROOTFS / "packages.toml")
HASH = "0123456789abcdef" * 4


class CommittedListsTest(unittest.TestCase):
    def test_every_variant_names_sections_that_are_there(self) -> None:
        for variant in RECIPE.variants:
            self.assertTrue(RECIPE.sections_of(variant))

    def test_unknown_variant_is_refused_with_those_that_are_known(self) -> None:
        with self.assertRaisesRegex(Problem, "full, slim"):
            RECIPE.sections_of("huge")

    def test_locks_have_every_package_of_the_lists(self) -> None:
        locked = {it.name for it in read_debs(ROOTFS / "locks/apt.lock")}
        wheels = read_wheels(ROOTFS / "locks/requirements.txt")
        versions = {it.name: it.version for it in wheels}
        for section in RECIPE.sections.values():
            self.assertLessEqual(set(section.apt), locked, section.name)
            if section.wheel:
                self.assertEqual(section.wheel.version, versions[section.wheel.package])

    def test_no_lock_names_where_its_files_come_from(self) -> None:
        for file in (ROOTFS / "locks").rglob("*"):
            if file.is_file():
                self.assertNotIn("://", file.read_text(), file)

    def test_slim_takes_a_part_of_what_is_locked(self) -> None:
        debs = read_debs(ROOTFS / "locks/apt.lock")
        slim = {it.name for it in debs_of(debs, RECIPE, "slim")}
        self.assertIn("python3", slim)
        self.assertIn("dpkg", slim)
        self.assertNotIn("python3-numpy", slim)


class WishesTest(unittest.TestCase):
    def test_names_and_versions_are_read_sorted_and_once(self) -> None:
        wishes = read_wishes(
            {
                "APT_PACKAGES": "lua5.4 jq lua5.4",
                "PYTHON_PACKAGES": "rich==13.7 polars 'scrapy>=2,<3' a[b]~=1.0",
                "NPM_PACKAGES": "lodash @types/node@22 left-pad@^1.3.0",
            }
        )
        self.assertEqual(("jq", "lua5.4"), wishes.apt)
        self.assertEqual(
            ("a[b]~=1.0", "polars", "rich==13.7", "scrapy>=2,<3"), wishes.python
        )
        self.assertEqual(("@types/node@22", "left-pad@^1.3.0", "lodash"), wishes.npm)

    def test_nothing_asked_is_no_wish(self) -> None:
        self.assertFalse(read_wishes({}))
        self.assertFalse(read_wishes({"APT_PACKAGES": " "}))
        self.assertTrue(Wishes(npm=("lodash",)))

    def test_what_is_not_a_plain_name_is_refused(self) -> None:
        bad = {
            "APT_PACKAGES": [
                "-y",
                "--reinstall",
                "./a.deb",
                "/tmp/a.deb",
                "a;b",
                "a/sid",
                "jq-",
                "a*",
                "'a b'",
                "a=-1",
                "'a",
            ],
            "PYTHON_PACKAGES": [
                "-r",
                "--index-url=x",
                "./a",
                "a@file:///b",
                "git+ssh://a/b",
                "a==",
                "a;b",
                "'a b'",
                "a.whl/",
                "a==1,--pre",
            ],
            "NPM_PACKAGES": [
                "-g",
                "--registry=x",
                "./a",
                "../a",
                "a/b",
                "file:a",
                "a@file:b",
                "git+ssh://a",
                "a@npm:b",
                "'a b'",
                "A",
                "a@",
            ],
        }
        for variable, words in bad.items():
            for word in words:
                with self.subTest(f"{variable}={word}"), self.assertRaises(Problem):
                    read_wishes({variable: word})


class LocksTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name, "lock")

    def test_what_is_written_is_read_back(self) -> None:
        debs = [
            Deb("a", "1:2.0-1+b1", "amd64", HASH, ("base",)),
            Deb("b", "1", "all", HASH, ("go", "rust")),
        ]
        write_debs(self.file, reversed(debs))
        self.assertEqual(debs, read_debs(self.file))
        wheels = [Wheel("a", "1.0", HASH), Wheel("b", "2", HASH)]
        write_wheels(self.file, reversed(wheels))
        self.assertEqual(wheels, read_wheels(self.file))

    def test_file_of_a_deb_has_the_name_that_apt_gives_it(self) -> None:
        deb = Deb("zlib1g", "1:1.2-1", "amd64", HASH, ())
        self.assertEqual("zlib1g_1%3a1.2-1_amd64.deb", deb.file)

    def test_other_lines_are_refused(self) -> None:
        for line in (
            f"a 1 amd64 {HASH}",
            f"--a 1 amd64 {HASH} base",
            "a 1 amd64 abc base",
            f"../a 1 amd64 {HASH} base",
            f"a 1 amd64 {HASH} base\na 2 amd64 {HASH} base",
        ):
            with self.subTest(line), self.assertRaises(Problem):
                self.file.write_text(line + "\n")
                read_debs(self.file)
        for line in (
            "a",
            "a==1",
            f"-r x --hash=sha256:{HASH}",
            f"a>=1 --hash=sha256:{HASH}",
        ):
            with self.subTest(line), self.assertRaises(Problem):
                self.file.write_text(line + "\n")
                read_wheels(self.file)

    def test_missing_lock_says_how_to_write_one(self) -> None:
        with self.assertRaisesRegex(Problem, "LOCK=update"):
            read_debs(self.file)

    def test_what_the_base_has_is_the_bases_alone(self) -> None:
        debs = [Deb(name, "1", "all", HASH, ()) for name in "abc"]
        noted = with_sections(
            debs, {"base": ["a"], "go": ["a", "b"], "rust": ["b", "c"]}
        )
        self.assertEqual(
            [("base",), ("go", "rust"), ("rust",)], [it.sections for it in noted]
        )


if __name__ == "__main__":
    unittest.main()
