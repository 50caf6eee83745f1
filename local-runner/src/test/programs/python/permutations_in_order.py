from itertools import permutations
from math import factorial


def following(items: list) -> bool:
    """Turns the list into its next permutation; false after the last one."""
    pivot = len(items) - 2
    while pivot >= 0 and items[pivot] >= items[pivot + 1]:
        pivot -= 1
    if pivot < 0:
        return False
    swap = len(items) - 1
    while items[swap] <= items[pivot]:
        swap -= 1
    items[pivot], items[swap] = items[swap], items[pivot]
    items[pivot + 1 :] = reversed(items[pivot + 1 :])
    return True


def nth(items: str, index: int) -> str:
    rest, chosen = sorted(items), ""
    while rest:
        place, index = divmod(index, factorial(len(rest) - 1))
        chosen += rest.pop(place)
    return chosen


letters, seen = list("abcd"), ["abcd"]
while following(letters):
    seen.append("".join(letters))
print(len(seen), seen[:4], seen[-1])
print("as itertools:", seen == ["".join(p) for p in permutations("abcd")])

letters, distinct = sorted("level"), 1
while following(letters):
    distinct += 1
print("arrangements of level:", distinct)
print("the millionth of 0123456789:", nth("0123456789", 999_999))
