import sys

MORSE = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - "
        "..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... "
        "---.. ----.".split(),
    )
)
LETTERS = {code: letter for letter, code in MORSE.items()}


def send(text: str) -> str:
    return " / ".join(
        " ".join(MORSE[letter] for letter in word if letter in MORSE)
        for word in text.upper().split()
    )


def receive(signal: str) -> str:
    return " ".join(
        "".join(LETTERS.get(code, "?") for code in word.split())
        for word in signal.split("/")
    )


def duration(signal: str) -> int:
    """In dots: a dash is three, the gaps are one, three and seven."""
    words = [[code for code in word.split()] for word in signal.split("/")]
    per_word = [
        sum(sum(3 if s == "-" else 1 for s in code) + len(code) - 1 for code in word)
        + 3 * (len(word) - 1)
        for word in words
    ]
    return sum(per_word) + 7 * (len(words) - 1)


print(len(LETTERS) == len(MORSE) == 36)
for argument in sys.argv[1:]:
    signal = send(argument)
    print(signal)
    print(receive(signal), duration(signal))
print(receive("... --- ... / ......."))
