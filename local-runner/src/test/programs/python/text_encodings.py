TEXT = "Zürich – 中文 😀"

for name in ("utf-8", "utf-16-le", "utf-16", "utf-32-be", "utf-7"):
    data = TEXT.encode(name)
    assert data.decode(name) == TEXT
    print(f"{name:<10}{len(data):>3} bytes, first {data[:6].hex(' ')}")

print(
    len(TEXT),
    "characters,",
    sum(ord(c) > 0xFFFF for c in TEXT),
    "outside the first plane",
)
print("ü".encode("latin-1"), "ü".encode("cp437"), "ü".encode().decode("latin-1"))
for handler in (
    "replace",
    "ignore",
    "backslashreplace",
    "xmlcharrefreplace",
    "namereplace",
):
    print(f"{handler:<18}", "é😀".encode("ascii", handler).decode())

for damaged in (b"abc\xff", b"\xc3", b"\xed\xa0\x80", b"\xf0\x9f\x98"):
    try:
        damaged.decode("utf-8")
    except UnicodeDecodeError as error:
        print(
            damaged,
            error.start,
            error.reason,
            ascii(damaged.decode("utf-8", "replace")),
        )

print("münchen.example".encode("idna"), b"xn--bcher-kva".decode("idna"))
raw = bytes(range(128, 256))
print(raw.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == raw)
