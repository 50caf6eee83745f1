"""Installs a wheel that lies there, and looks for one where there is no network."""

import subprocess
import sys
import zipfile
from pathlib import Path

with zipfile.ZipFile("counted-1-py3-none-any.whl", "w") as wheel:
    wheel.writestr("counted.py", "ANSWER = 42\n")
    about = "counted-1.dist-info/"
    wheel.writestr(
        about + "METADATA", "Metadata-Version: 2.1\nName: counted\nVersion: 1\n"
    )
    wheel.writestr(
        about + "WHEEL",
        "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    )
    wheel.writestr(about + "RECORD", "")
pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-cache-dir"]
install = [*pip, "install", "--quiet", "--target", "installed"]
subprocess.run([*install, "--no-index", "counted-1-py3-none-any.whl"], check=True)
sys.path.insert(0, "installed")
import counted

assert counted.ANSWER == 42 and Path("installed/counted-1.dist-info").is_dir()
missing = [*install, "--index-url", "http://127.0.0.1:9/", "--retries", "1", "missing"]
refused = subprocess.run(missing, capture_output=True, text=True)
assert refused.returncode == 1, refused
assert "No matching distribution found for missing" in refused.stderr, refused.stderr
print("as expected")
