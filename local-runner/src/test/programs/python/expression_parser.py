import re
import sys


class Parser:
    def __init__(self, text: str):
        self.tokens = re.findall(r"\d+(?:\.\d+)?|\*\*|[-+*/()]|\S", text)

    def peek(self) -> str:
        return self.tokens[0] if self.tokens else ""

    def expect(self, wanted: str) -> None:
        if self.peek() != wanted:
            raise SyntaxError(f"expected {wanted!r}, found {self.peek()!r}")
        self.tokens.pop(0)

    def total(self) -> float:
        value = self.product()
        while self.peek() in ("+", "-"):
            sign = 1 if self.tokens.pop(0) == "+" else -1
            value += sign * self.product()
        return value

    def product(self) -> float:
        value = self.signed()
        while self.peek() in ("*", "/"):
            if self.tokens.pop(0) == "*":
                value *= self.signed()
            else:
                value /= self.signed()
        return value

    def signed(self) -> float:
        if self.peek() == "-":
            self.tokens.pop(0)
            return -self.signed()
        base = self.atom()
        if self.peek() == "**":
            self.tokens.pop(0)
            return base ** self.signed()
        return base

    def atom(self) -> float:
        if self.peek() == "(":
            self.expect("(")
            value = self.total()
            self.expect(")")
            return value
        if not self.peek()[:1].isdigit():
            raise SyntaxError(f"a number was expected, found {self.peek()!r}")
        return float(self.tokens.pop(0))


for line in sys.stdin:
    parser = Parser(line)
    try:
        value = parser.total()
        if parser.tokens:
            raise SyntaxError(f"what is {parser.peek()!r} doing here?")
        print(line.strip(), "=", f"{value:g}")
    except (SyntaxError, ZeroDivisionError) as error:
        print(line.strip(), "!", error)
