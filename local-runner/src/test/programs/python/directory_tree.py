import os
import shutil
from pathlib import Path

for name, size in {
    "src/app/main.txt": 120,
    "src/app/view.txt": 80,
    "src/lib/deep/er/tool.dat": 1000,
    "README": 10,
    "empty/": 0,
}.items():
    path = Path("project", name)
    if name.endswith("/"):
        path.mkdir(parents=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)


def show(folder: Path, indent: str = "") -> int:
    total = 0
    for entry in sorted(folder.iterdir(), key=lambda p: (p.is_file(), p.name)):
        if entry.is_dir():
            print(f"{indent}{entry.name}/")
            total += show(entry, indent + "  ")
        else:
            total += entry.stat().st_size
            print(f"{indent}{entry.name} {entry.stat().st_size}")
    return total


print("total:", show(Path("project")))
print(
    sorted(p.relative_to("project").as_posix() for p in Path("project").rglob("*.txt"))
)
print(max(len(Path(folder).parts) for folder, _, _ in os.walk("project")), "levels")

shutil.copytree("project/src", "copy")
os.remove("copy/app/view.txt")
print(sorted(os.listdir("copy/app")), os.path.splitext("archive.tar.gz"))
shutil.rmtree("project")
print(
    os.path.exists("project"),
    Path("a/b/../c.txt").suffix,
    os.path.normpath("a/b/../c.txt"),
)
