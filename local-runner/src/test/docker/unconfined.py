"""Runs programs against walls where nothing stands in their way: unconfined.py OUTSIDE, their texts by name as JSON on standard input.

Prints the last word of each, by name, as JSON.
"""

import json
import os
import subprocess
import sys
import tempfile


def main() -> None:
    programs = json.load(sys.stdin)
    # What a service that closes nothing would leave open.
    left_open = os.dup(sys.stdin.fileno())
    said = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in programs.items():
            with open(os.path.join(folder, name), "w") as file:
                file.write(text)
        for name in programs:
            ended = subprocess.run(
                [sys.executable, os.path.join(folder, name), *sys.argv[1:]],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                pass_fds=[left_open],
                text=True,
            )
            said[name] = ended.stdout
    json.dump(said, sys.stdout)


main()
