"""Runs every test of this folder; where CI=true, one that was skipped counts as failed."""

import os
import pathlib
import sys
import unittest


def main() -> int:
    folder = str(pathlib.Path(__file__).parent)
    tests = unittest.defaultTestLoader.discover(folder)
    result = unittest.TextTestRunner(buffer=False).run(tests)
    for test, reason in result.skipped:
        print(f"skipped: {test.id()}: {reason}", file=sys.stderr)
    may_skip = os.environ.get("CI") != "true" or not result.skipped
    return 0 if result.wasSuccessful() and may_skip else 1


if __name__ == "__main__":
    sys.exit(main())
