"""Runs tests of its own, which pass, fail, and find what they print."""

from pathlib import Path

import pytest

Path("test_some.py").write_text(
    """
import os, subprocess, pytest

def test_captured(capfd):
    subprocess.run(["echo", "spawned"])
    assert capfd.readouterr().out == "spawned\\n"

@pytest.mark.parametrize("n", range(5))
def test_folder(n, tmp_path, monkeypatch):
    monkeypatch.setenv("A", str(n))
    (tmp_path / "file").write_text(os.environ["A"])

def test_fails():
    assert [1, 2] == [1, 3]
"""
)
assert pytest.main(["-q", "--junitxml=report.xml"]) == 1
assert 'tests="7"' in Path("report.xml").read_text()
print("as expected")
