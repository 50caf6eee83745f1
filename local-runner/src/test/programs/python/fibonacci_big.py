from functools import cache


@cache
def fibonacci(n: int) -> int:
    """Doubles the index at each step, so that large numbers take few calls."""
    if n < 3:
        return min(n, 1)
    half = n // 2
    low, high = fibonacci(half), fibonacci(half + 1)
    if n % 2:
        return low * low + high * high
    return low * (2 * high - low)


print([fibonacci(n) for n in range(15)])
print("F(100) =", fibonacci(100))
print("F(1000) has", len(str(fibonacci(1000))), "digits")
print("it begins", str(fibonacci(1000))[:12], "and ends", str(fibonacci(1000))[-12:])
print("first with 100 digits:", next(n for n in range(600) if fibonacci(n) >= 10**99))
print(
    "consistent:",
    all(fibonacci(n) + fibonacci(n + 1) == fibonacci(n + 2) for n in range(300)),
)
