"""Builds a wheel, unpacks it and packs it again."""

import subprocess
import sys
from pathlib import Path

Path("counted.py").write_text("ANSWER = 42\n")
Path("setup.py").write_text(
    "from setuptools import setup\nsetup(name='counted', version='1', py_modules=['counted'])\n"
)
subprocess.run([sys.executable, "setup.py", "-q", "bdist_wheel"], check=True)
wheel = [sys.executable, "-m", "wheel"]
subprocess.run([*wheel, "unpack", "dist/counted-1-py3-none-any.whl"], check=True)
subprocess.run([*wheel, "pack", "counted-1"], check=True)
assert Path("counted-1-py3-none-any.whl").is_file()
print("as expected")
