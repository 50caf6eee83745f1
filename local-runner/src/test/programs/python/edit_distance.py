import sys
from functools import lru_cache


def distance(first: str, second: str) -> int:
    @lru_cache(maxsize=None)
    def from_here(i: int, j: int) -> int:
        if i == len(first) or j == len(second):
            return len(first) - i + len(second) - j
        if first[i] == second[j]:
            return from_here(i + 1, j + 1)
        return 1 + min(
            from_here(i + 1, j), from_here(i, j + 1), from_here(i + 1, j + 1)
        )

    return from_here(0, 0)


for line in sys.stdin:
    first, _, second = line.rstrip("\n").partition(",")
    print(f"{first or '(empty)'} -> {second}: {distance(first, second)}")
