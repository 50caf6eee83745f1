import io
import zipfile
from pathlib import Path

output = Path("/tmp/output")
output.mkdir(exist_ok=True)
target = output / "texts.zip"

with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("a/repeated.txt", "spam " * 1000)
    archive.writestr("grüße.txt", "Hallo Welt\n")
    with archive.open("lines.txt", "w") as member:
        for number in range(3):
            member.write(f"line {number}\n".encode())

with zipfile.ZipFile(target) as archive:
    print("damaged member:", archive.testzip())
    for info in archive.infolist():
        print(f"{info.filename} {info.file_size} bytes, CRC {info.CRC:08x}")
    repeated = archive.getinfo("a/repeated.txt")
    print("packed well:", repeated.compress_size < repeated.file_size / 50)
    with archive.open("lines.txt") as member:
        print([line.decode().strip() for line in member])
    archive.extractall("unpacked")

print(
    sorted(
        p.relative_to("unpacked").as_posix() for p in Path("unpacked").rglob("*.txt")
    )
)
print(Path("unpacked/grüße.txt").read_text(encoding="utf-8").strip())
print(zipfile.is_zipfile(target), zipfile.is_zipfile(io.BytesIO(b"no zip")))
