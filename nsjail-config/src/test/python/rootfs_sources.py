"""Where the builder of the root file system lies; importing this makes it importable."""

import sys
from pathlib import Path

ROOTFS = Path(__file__).resolve().parents[3] / "src" / "main" / "rootfs"

sys.path.insert(0, str(ROOTFS))
