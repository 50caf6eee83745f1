#!/usr/bin/env python3
"""Generate the seccomp filters of every architecture from policy.toml. See README.md."""

import argparse
import sys
from pathlib import Path

from seccomp_generator.files import RESOURCES, generate
from seccomp_generator.policy import PolicyError


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--target", type=Path, default=RESOURCES, help="folder to write below"
    )
    try:
        for path in generate(parser.parse_args().target):
            print(f"{path} ({path.stat().st_size} bytes)")
    except PolicyError as mistake:
        print(f"policy.toml: {mistake}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
