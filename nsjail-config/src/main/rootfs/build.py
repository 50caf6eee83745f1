"""Builds the root file system of the jails; scripts/rootfs calls it."""

import sys

from rootfs_builder.program import main

if __name__ == "__main__":
    sys.exit(main())
