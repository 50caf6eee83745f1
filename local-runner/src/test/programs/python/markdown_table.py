import sys
from unicodedata import combining, east_asian_width


def width(text: str) -> int:
    return sum(
        0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text
    )


def pad(text: str, room: int, right: bool) -> str:
    blanks = " " * (room - width(text))
    return blanks + text if right else text + blanks


rows = [line.rstrip("\n").split("\t") for line in sys.stdin]
columns = list(zip(*rows))
rooms = [max(map(width, column)) for column in columns]
numeric = [all(cell.isdecimal() for cell in column[1:]) for column in columns]

for number, row in enumerate(rows):
    cells = (pad(*what) for what in zip(row, rooms, numeric))
    print("| " + " | ".join(cells) + " |")
    if number == 0:
        rules = (
            "-" * (room - 1) + (":" if right else "-")
            for room, right in zip(rooms, numeric)
        )
        print("| " + " | ".join(rules) + " |")
