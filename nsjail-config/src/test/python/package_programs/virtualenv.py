"""Makes an environment and runs the Python of it."""

import subprocess

import virtualenv

virtualenv.cli_run(
    ["made", "--without-pip", "--no-setuptools", "--no-wheel", "--no-periodic-update"]
)
where = ["made/bin/python", "-c", "import sys; print(sys.prefix)"]
assert subprocess.check_output(where, text=True).strip().endswith("/made")
print("as expected")
