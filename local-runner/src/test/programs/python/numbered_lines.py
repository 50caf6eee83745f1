from pathlib import Path

poem = Path("poem.txt")
poem.write_text(
    "Roses are red\nViolets are blue\n\nUnicode: ä ö ü ✓\n", encoding="utf-8"
)

with poem.open(encoding="utf-8") as source, open(
    "numbered.txt", "w", encoding="utf-8"
) as target:
    for number, line in enumerate(source, 1):
        target.write(f"{number:>3}: {line}")

print(Path("numbered.txt").read_text(encoding="utf-8"), end="")
print(
    "bytes:", poem.stat().st_size, "characters:", len(poem.read_text(encoding="utf-8"))
)

with poem.open("a+", encoding="utf-8") as both:
    both.write("the end")
    both.seek(0)
    print("lines:", len(both.readlines()))

with poem.open("rb") as raw:
    raw.seek(-7, 2)
    print("tail:", raw.read().decode(), "at", raw.tell())

poem.rename("verse.txt")
print(sorted(p.name for p in Path().glob("*.txt")))
Path("verse.txt").unlink()
print(poem.exists(), Path("verse.txt").exists())
