import textwrap

TEXT = (
    "The quick brown fox jumps over the lazy dog, then naps under an "
    "extraordinarily-wide-hyphenated-tree until the evening comes."
)

for line in textwrap.wrap(TEXT, 28):
    print(f"|{line:<28}|")
print()


def justify(line: str, width: int) -> str:
    words = line.split()
    if len(words) == 1:
        return line
    gaps = len(words) - 1
    narrow, wide = divmod(width - sum(map(len, words)), gaps)
    return (
        "".join(
            word + " " * (narrow + (place < wide))
            for place, word in enumerate(words[:-1])
        )
        + words[-1]
    )


lines = textwrap.wrap(TEXT, 30, break_on_hyphens=False)
for line in lines[:-1]:
    print(f"|{justify(line, 30)}|")
print(f"|{lines[-1]:<30}|")
print()
print(
    textwrap.fill(
        "one two three four five", 14, initial_indent="* ", subsequent_indent="  "
    )
)
print(textwrap.shorten("The end of a rather long sentence", width=20, placeholder=" …"))
print(repr(textwrap.dedent("    if x:\n      y\n    z\n")))
