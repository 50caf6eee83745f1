import unicodedata


def letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c.isalnum())


def longest_palindrome(text: str) -> str:
    best = ""
    for centre in range(len(text)):
        for left, right in ((centre, centre), (centre, centre + 1)):
            while left >= 0 and right < len(text) and text[left] == text[right]:
                left, right = left - 1, right + 1
            if right - left - 1 > len(best):
                best = text[left + 1 : right]
    return best


for text in (
    "A man, a plan, a canal: Panama!",
    "Ésope reste ici et se repose",
    "Ein Esel lese nie",
    "А роза упала на лапу Азора",
    "たけやぶやけた",
    "No palindrome",
    "Maße – Essam",
):
    plain = letters(text)
    print(plain == plain[::-1], len(plain), text)
print(
    longest_palindrome("forgeeksskeegfor"),
    longest_palindrome("banana"),
    longest_palindrome("abcde"),
)
