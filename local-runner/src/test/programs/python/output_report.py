import hashlib
import sys
from pathlib import Path

output = Path("/tmp/output")
output.mkdir(exist_ok=True)

marks = {}
for line in sys.stdin:
    name, *numbers = line.split()
    marks[name] = [int(number) for number in numbers]

rows = "".join(
    f"<tr><td>{name}</td><td>{sum(m) / len(m):.2f}</td></tr>\n"
    for name, m in sorted(
        marks.items(), key=lambda entry: -sum(entry[1]) / len(entry[1])
    )
)
report = output / "reports" / "marks.html"
report.parent.mkdir(exist_ok=True)
report.write_text(f"<table>\n{rows}</table>\n", encoding="utf-8")
(output / "größe.txt").write_text(f"{report.stat().st_size}\n", encoding="utf-8")
(output / "raw.bin").write_bytes(
    bytes(m for numbers in marks.values() for m in numbers)
)

print(rows, end="")
for path in sorted(output.rglob("*")):
    if path.is_file():
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        print(path.relative_to(output), path.stat().st_size, digest[:16])
