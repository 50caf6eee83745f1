import unicodedata

composed, decomposed = "é", "e\u0301"
print(composed == decomposed, len(composed), len(decomposed))
print(unicodedata.normalize("NFC", decomposed) == composed)
print([f"U+{ord(c):04X}" for c in unicodedata.normalize("NFD", "Ångström")])
print(unicodedata.normalize("NFKC", "ﬁ ① Ⅷ ｆｕｌｌ ²"))

for character in "Aß€中😀ا\u00a0٣":
    print(
        f"U+{ord(character):05X}",
        unicodedata.category(character),
        unicodedata.bidirectional(character),
        unicodedata.name(character),
    )


def without_accents(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return "".join(c for c in split if not unicodedata.combining(c))


print(without_accents("Crème Brûlée à Besançon, Łódź"))
print(
    "straße".upper(),
    "STRASSE".casefold() == "straße".casefold(),
    "ǆ".title(),
    "İ".lower().encode(),
)
print(unicodedata.numeric("½"), unicodedata.digit("٣"), int("٣٤"), "Σίσυφος".lower())
print(
    "\N{SNOWMAN} \N{GREEK SMALL LETTER ALPHA}",
    unicodedata.lookup("HEAVY BLACK HEART") == "❤",
)
