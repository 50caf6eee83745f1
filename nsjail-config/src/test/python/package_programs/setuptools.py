"""Builds a package with an extension in C, which takes gcc as a child."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

Path("counted.py").write_text("ANSWER = 42\n")
Path("setup.py").write_text(
    "from setuptools import setup\nsetup(name='counted', version='1', py_modules=['counted'])\n"
)
subprocess.run([sys.executable, "setup.py", "-q", "sdist", "bdist_egg"], check=True)
assert Path("dist/counted-1.tar.gz").is_file()
subprocess.run(
    [sys.executable, "setup.py", "-q", "install", "--root=installed"], check=True
)
assert list(Path("installed").rglob("counted.py"))
if shutil.which("gcc") and os.path.exists("/usr/include/python3.11/Python.h"):
    import setuptools
    from setuptools.command.build_ext import build_ext

    Path("native.c").write_text(
        "#include <Python.h>\n"
        'static struct PyModuleDef native = {PyModuleDef_HEAD_INIT, "native"};\n'
        "PyMODINIT_FUNC PyInit_native(void) { return PyModule_Create(&native); }\n"
    )
    extension = setuptools.Extension("native", ["native.c"])
    build = build_ext(
        setuptools.Distribution({"name": "n", "ext_modules": [extension]})
    )
    build.inplace = True
    build.ensure_finalized()
    build.run()
    sys.path.insert(0, ".")
    import native

    assert native.__name__ == "native"
print("as expected")
