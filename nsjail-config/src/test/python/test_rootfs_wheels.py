"""What pip may replace when a user adds packages."""

import tempfile
import unittest
from pathlib import Path

import rootfs_sources  # noqa: F401, makes the builder importable

from rootfs_builder.wheels import constraints_of


class ConstraintsTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.installed = Path(folder.name)
        for name, version in (
            ("numpy", "1.24.2"),
            ("et_xmlfile", "1.0.1"),
            ("kiwisolver", "0.0.0"),
        ):
            metadata = self.installed / f"{name}-{version}.dist-info"
            metadata.mkdir()
            (metadata / "METADATA").write_text(f"Name: {name}\nVersion: {version}\n")

    def test_what_is_installed_keeps_its_version(self) -> None:
        self.assertEqual(
            "et_xmlfile==1.0.1\nnumpy==1.24.2\n",
            constraints_of(self.installed, ["polars"]),
        )

    def test_what_the_user_names_may_be_replaced(self) -> None:
        for name in ("numpy", "NumPy>=2", "numpy==2.1", "numpy[x]"):
            self.assertEqual(
                "et_xmlfile==1.0.1\n", constraints_of(self.installed, [name])
            )
        self.assertEqual(
            "numpy==1.24.2\n", constraints_of(self.installed, ["et-xmlfile"])
        )


if __name__ == "__main__":
    unittest.main()
