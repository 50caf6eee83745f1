import re
from itertools import groupby


def encode(text: str) -> str:
    return "".join(
        (str(n) if (n := len(list(run))) > 1 else "") + letter
        for letter, run in groupby(text)
    )


def decode(text: str) -> str:
    return re.sub(r"(\d+)(\D)", lambda m: m[2] * int(m[1]), text)


for text in ("WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWWWWWWW", "abcd", "zzzZZ ééé  ", ""):
    short = encode(text)
    assert decode(short) == text
    print(f"{len(text)} -> {len(short)}: {short!r}")

term = "1"
terms = []
for _ in range(10):
    terms.append(term)
    term = "".join(f"{len(list(run))}{digit}" for digit, run in groupby(term))
print("look and say:", *terms[:7])
print("lengths:", [len(t) for t in terms])
