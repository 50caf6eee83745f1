import re

STEPS = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
]
WELL_FORMED = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")


def to_roman(number: int) -> str:
    text = ""
    for value, letters in STEPS:
        count, number = divmod(number, value)
        text += letters * count
    return text


def from_roman(text: str) -> int:
    if not text or not WELL_FORMED.fullmatch(text):
        raise ValueError(f"not a Roman numeral: {text!r}")
    values = [dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))[c] for c in text]
    following = values[1:] + [0]
    return sum(-v if v < after else v for v, after in zip(values, following))


for year in (4, 9, 14, 40, 90, 400, 1666, 1987, 2024, 3999):
    print(year, to_roman(year))
print("all back:", all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
print("longest:", max((to_roman(n) for n in range(1, 4000)), key=len))
for wrong in ("IIII", "IC", "VX", ""):
    try:
        from_roman(wrong)
    except ValueError as error:
        print(error)
