def failure_table(pattern: str) -> list[int]:
    table, length = [0], 0
    for character in pattern[1:]:
        while length and pattern[length] != character:
            length = table[length - 1]
        length += pattern[length] == character
        table.append(length)
    return table


def occurrences(pattern: str, text: str) -> list[int]:
    table, matched, found = failure_table(pattern), 0, []
    for position, character in enumerate(text):
        while matched and (matched == len(pattern) or pattern[matched] != character):
            matched = table[matched - 1]
        matched += pattern[matched] == character
        if matched == len(pattern):
            found.append(position - matched + 1)
    return found


print(failure_table("ababaca"))
for pattern, text in [
    ("aba", "abababa"),
    ("aaa", "aaaaa"),
    ("needle", "a haystack with a needle and another needle"),
    ("ü", "über Brücken"),
    ("zzz", "nothing here"),
]:
    found = occurrences(pattern, text)
    assert found == [i for i in range(len(text)) if text.startswith(pattern, i)]
    print(pattern, found)
