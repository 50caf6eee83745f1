from functools import reduce

steps = {1: 0}


def length(start: int) -> int:
    path, n = [], start
    while n not in steps:
        path.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    for distance, passed in enumerate(reversed(path), steps[n] + 1):
        steps[passed] = distance
    return steps[start]


def sequence(n: int) -> list[int]:
    numbers = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        numbers.append(n)
    return numbers


print(*sequence(6))
print("27 takes", length(27), "steps and climbs to", max(sequence(27)))
for limit in (10, 100, 1000, 10_000):
    longest = max(range(1, limit), key=length)
    print(f"below {limit}: {longest} with {length(longest)} steps")
print(
    "checksum",
    reduce(lambda total, n: (total * 31 + length(n)) % 65521, range(1, 11), 0),
)
