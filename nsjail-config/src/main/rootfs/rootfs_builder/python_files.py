"""Prepares Python: byte code of every module, and the list of fonts that matplotlib would search."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .commands import Confined
from .problem import Problem

_FONTS = "/usr/lib/cloche/matplotlib-fonts.json"
_FOLDERS = ("usr/lib/python3", "usr/lib/python3.*", "usr/local/lib/python3.*")
# One process with one order of files: what marshal writes depends on which names a process already knows.
_COMPILE = """
import compileall, py_compile, sys
mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
for line in open(sys.argv[1]):
    compileall.compile_file(line.rstrip("\\n"), quiet=2, force=True, invalidation_mode=mode)
"""
_LIST_FONTS = "import matplotlib.font_manager"


def prepare_matplotlib(confined: Confined) -> None:
    """Have matplotlib take a list of fonts made here, since it finds its cache empty in every run."""
    root = confined.root
    module = root / "usr/lib/python3/dist-packages/matplotlib/font_manager.py"
    if not module.exists():
        return
    confined.chroot(
        *("env", "MPLCONFIGDIR=/tmp/matplotlib", "MPLBACKEND=Agg"),
        *("/usr/bin/python3", "-c", _LIST_FONTS),
    )
    [made] = (root / "tmp/matplotlib").glob("fontlist-*.json")
    content = json.loads(made.read_text())
    for key in ("afmlist", "ttflist"):
        content[key].sort(key=lambda it: (it["fname"], it["name"]))
    place = root / _FONTS.lstrip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(content, indent=1) + "\n")
    _replace(module, "fm = json_load(fm_path)\n", f'fm = json_load("{_FONTS}")\n')
    _replace(root / "etc/matplotlibrc", "backend: TkAgg\n", "backend: Agg\n")


def compile_modules(confined: Confined) -> None:
    """Compile every module to byte code that is used without a look at the source's time."""
    root = confined.root
    if not (root / "usr/bin/python3").exists():
        return
    sources = []
    for pattern in _FOLDERS:
        for folder in root.glob(pattern):
            for old in folder.rglob("*.pyc"):
                old.unlink()
            sources += [it for it in folder.rglob("*.py") if it.is_file()]
    inside = sorted(f"/{it.relative_to(root)}" for it in sources)
    parts = {f"/tmp/modules-{number}": inside[number::2] for number in (0, 1)}
    for name, part in parts.items():
        (root / name.lstrip("/")).write_text("".join(path + "\n" for path in part))
    compile_one = ("/usr/bin/python3", "-I", "-S", "-c", _COMPILE)
    with ThreadPoolExecutor(len(parts)) as threads:
        list(threads.map(lambda name: confined.chroot(*compile_one, name), parts))


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    if text.count(old) != 1:
        raise Problem(
            f"{file} is another than this program knows: it has no single {old!r}."
        )
    file.write_text(text.replace(old, new))
