"""Which of a machine's apt sources count."""

import tempfile
import unittest
from pathlib import Path

import rootfs_sources  # noqa: F401, makes the builder importable

from rootfs_builder.sources import read_sources

DEB822 = """\
Types: deb deb-src
# a comment
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates bookworm-backports
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://other.example
Suites: nodistro
Components: main

Enabled: no
Types: deb
URIs: http://off.example
Suites: bookworm
Components: main

Types: deb
URIs: http://inline.example
Suites: bookworm-security
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBF
"""
ONE_LINE = """\
# deb http://commented.example bookworm main
deb-src http://source.example bookworm main
deb [arch=amd64 signed-by=/k.gpg] http://line.example/debian bookworm main contrib # why
deb http://sid.example sid main
"""


class SourcesTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.apt = Path(folder.name)
        (self.apt / "sources.list.d").mkdir()

    def test_stanzas_of_the_suite_and_its_fixes_are_taken(self) -> None:
        (self.apt / "sources.list.d/debian.sources").write_text(DEB822)
        first, second = read_sources(self.apt, "bookworm")
        self.assertEqual("bookworm bookworm-updates", first["Suites"])
        self.assertEqual("deb", first["Types"])
        self.assertEqual("http://inline.example", second["URIs"])
        self.assertIn("\n mQINBF", second["Signed-By"])

    def test_lines_are_read_too(self) -> None:
        (self.apt / "sources.list").write_text(ONE_LINE)
        [only] = read_sources(self.apt, "bookworm")
        self.assertEqual("http://line.example/debian", only["URIs"])
        self.assertEqual("main contrib", only["Components"])
        self.assertEqual("/k.gpg", only["Signed-By"])

    def test_machine_of_another_release_has_none(self) -> None:
        (self.apt / "sources.list").write_text("deb http://a.example trixie main\n")
        self.assertEqual([], read_sources(self.apt, "bookworm"))


if __name__ == "__main__":
    unittest.main()
