import sys


def depth(n: int) -> int:
    return 0 if n == 0 else 1 + depth(n - 1)


def countdown_forever(n: int) -> int:
    return countdown_forever(n + 1)


print("800 deep:", depth(800))
try:
    countdown_forever(0)
except RecursionError as error:
    print("caught:", str(error).startswith("maximum recursion depth exceeded"))

sys.setrecursionlimit(5000)
print("4000 deep:", depth(4000))


def ackermann(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


print("ackermann(2, 3) =", ackermann(2, 3))
print("ackermann(3, 4) =", ackermann(3, 4))
