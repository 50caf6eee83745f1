import re
from typing import Iterator, NamedTuple

KINDS = [
    ("number", r"\d+(?:\.\d*)?"),
    ("assign", r":="),
    ("end", r";"),
    ("name", r"[A-Za-z_]\w*"),
    ("operator", r"[-+*/<>]=?"),
    ("newline", r"\n"),
    ("blank", r"[ \t]+"),
    ("unknown", r"."),
]
PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KINDS))
KEYWORDS = {"if", "then", "endif", "for", "next"}


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int


def tokens(code: str) -> Iterator[Token]:
    line, start = 1, 0
    for match in PATTERN.finditer(code):
        kind, text = match.lastgroup, match.group()
        if kind == "newline":
            line, start = line + 1, match.end()
        elif kind == "unknown":
            raise SyntaxError(
                f"{text!r} in line {line}, column {match.start() - start + 1}"
            )
        elif kind != "blank":
            kind = "keyword" if text in KEYWORDS else kind
            yield Token(kind, text, line, match.start() - start + 1)


for token in tokens("if quantity then\n  total := total + price * 1.5;\nendif"):
    print(f"{token.line}:{token.column:<3}{token.kind:<9}{token.text}")
try:
    list(tokens("a := 1;\nb := 2 ? 3;"))
except SyntaxError as error:
    print(error)
