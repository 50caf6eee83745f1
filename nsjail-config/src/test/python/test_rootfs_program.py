"""A build replaces the root file system in one step or not at all."""

import fcntl
import io
import os
import tempfile
import unittest
from contextlib import redirect_stdout
from pathlib import Path

from rootfs_sources import ROOTFS

from rootfs_builder import files, program, trees
from rootfs_builder.apt import Apt
from rootfs_builder.builder import Built, Job
from rootfs_builder.locks import Deb
from rootfs_builder.places import Places
from rootfs_builder.problem import Problem
from rootfs_builder.recipe import Wishes, read_recipe


class ProgramTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.places = Places(Path(folder.name, "home"), Path(folder.name, "cache"))
        self.builds = 0

    def job(self, variant: str = "full") -> Job:
        return Job(
            self.places, read_recipe(ROOTFS / "packages.toml"), variant, Wishes()
        )

    def build(self, job: Job, apt: Apt, work: Path, descriptor: int) -> Built:
        self.builds += 1
        root = work / "root"
        root.mkdir()
        (root / "variant").write_text(job.variant)
        return Built(root, "listing\n", "sizes\n", "{}\n")

    def run_program(self, job: Job, build=None) -> str:
        said = io.StringIO()
        with redirect_stdout(said):
            program.run(job, build=build or self.build, check_machine=lambda: None)
        return said.getvalue()

    def used(self) -> str:
        return (self.places.link / "variant").read_text()

    def test_second_time_says_that_nothing_has_changed(self) -> None:
        self.run_program(self.job())
        self.assertIn("up to date", self.run_program(self.job()))
        self.assertEqual(1, self.builds)
        self.assertFalse(os.readlink(self.places.link).startswith("/"))

    def test_variant_that_was_used_before_is_not_built_again(self) -> None:
        for variant in ("full", "slim", "full"):
            self.run_program(self.job(variant))
            self.assertEqual(variant, self.used())
        self.assertEqual(2, self.builds)

    def test_interrupted_build_leaves_the_old_one(self) -> None:
        self.run_program(self.job("slim"))

        def interrupted(job: Job, apt: Apt, work: Path, descriptor: int) -> Built:
            self.build(job, apt, work, descriptor)
            raise KeyboardInterrupt

        with self.assertRaises(KeyboardInterrupt):
            self.run_program(self.job(), interrupted)
        self.assertEqual("slim", self.used())
        self.assertEqual([], list(self.places.trees.glob("full*")))
        self.assertEqual([], list(self.places.trees.glob(".*")))

    def test_leftovers_of_a_killed_build_are_removed(self) -> None:
        leftover = self.places.trees / ".building/root/usr"
        leftover.mkdir(parents=True)
        (self.places.trees / ".removing-x").mkdir()
        self.run_program(self.job())
        self.assertEqual([], list(self.places.trees.glob(".*")))

    def test_older_trees_go_and_the_one_before_stays(self) -> None:
        old = self.places.trees / "full-000000000000"
        old.mkdir(parents=True)
        old.with_name(f"{old.name}.manifest").touch()
        before = self.places.trees / "full-111111111111"
        before.mkdir()
        self.places.link.symlink_to("rootfs.d/full-111111111111")
        self.run_program(self.job())
        self.assertTrue(before.exists())
        self.assertEqual([], list(self.places.trees.glob("full-0*")))

    def test_folder_that_is_not_ours_is_not_replaced(self) -> None:
        self.places.link.mkdir(parents=True)
        with self.assertRaises(Problem):
            self.run_program(self.job())
        self.assertTrue(self.places.link.is_dir())

    def test_lock_is_held_while_building(self) -> None:
        def held(job: Job, apt: Apt, work: Path, descriptor: int) -> Built:
            with (self.places.trees / "lock").open() as other:
                with self.assertRaises(BlockingIOError):
                    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return self.build(job, apt, work, descriptor)

        self.run_program(self.job(), held)

    def test_name_of_a_tree_depends_on_variant_and_wishes(self) -> None:
        full = self.job()
        wishing = Job(self.places, full.recipe, "full", Wishes(apt=("jq",)))
        names = {trees.tree_of(it) for it in (full, self.job("slim"), wishing)}
        self.assertEqual(3, len(names))


class DownloadTest(unittest.TestCase):
    def test_file_with_another_hash_is_refused_and_removed(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            cache = Path(folder, "cache")
            cache.mkdir()
            deb = Deb("a", "1", "all", "0" * 64, ("base",))
            (cache / deb.file).write_text("something else")
            apt = Apt(Path(folder, "state"), cache, "bookworm", "amd64")
            with self.assertRaisesRegex(Problem, "not the file of the lock"):
                apt.fetch([deb])
            self.assertFalse((cache / deb.file).exists())

    def test_file_with_the_locked_hash_is_taken(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "a_1_all.deb")
            file.write_text("a")
            deb = Deb("a", "1", "all", files.sha256(file), ("base",))
            Apt(Path(folder, "state"), Path(folder), "bookworm", "amd64").fetch([deb])


if __name__ == "__main__":
    unittest.main()
