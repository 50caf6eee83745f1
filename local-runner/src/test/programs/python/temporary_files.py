import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    print("below", Path(folder).parent, "mode", oct(os.stat(folder).st_mode & 0o777))
    parts = []
    for number in range(3):
        part = Path(folder, f"part{number}")
        part.write_text(f"{number}" * 5)
        parts.append(part)
    whole = Path(folder, "whole")
    whole.write_text("".join(part.read_text() for part in parts))
    print(whole.read_text(), len(os.listdir(folder)))
print("folder is gone:", not os.path.exists(folder))

with tempfile.NamedTemporaryFile("w+", suffix=".log") as file:
    file.write("first\nsecond\n")
    file.flush()
    print(file.name.endswith(".log"), Path(file.name).read_text().split())
    file.seek(0)
    file.truncate(6)
    print(os.path.getsize(file.name))
print("file is gone:", not os.path.exists(file.name))

with tempfile.SpooledTemporaryFile(max_size=10, mode="w+b") as spool:
    spool.write(b"0123456789" * 3)
    spool.seek(25)
    print(spool.read())

target = Path(tempfile.gettempdir(), "settings")
draft = target.with_suffix(".new")
for version in ("old", "new"):
    draft.write_text(version)
    os.replace(draft, target)
print(target.read_text(), draft.exists())
