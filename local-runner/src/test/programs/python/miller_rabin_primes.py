WITNESSES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)


def is_prime(n: int) -> bool:
    """Exact below 3.3 * 10**24 with these witnesses."""
    if n < 2:
        return False
    for p in WITNESSES:
        if n % p == 0:
            return n == p
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for witness in WITNESSES:
        x = pow(witness, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for n in range(60) if is_prime(n)])
print("below 10000:", sum(map(is_prime, range(10_000))))
print("Carmichael numbers:", [is_prime(n) for n in (561, 1105, 1729, 2821, 6601)])
print("Mersenne exponents:", [p for p in range(2, 80) if is_prime(2**p - 1)])
print("after 10**12:", next(n for n in range(10**12, 10**12 + 1000) if is_prime(n)))
print("2**64 - 59:", is_prime(2**64 - 59), "- 2**64 - 57:", is_prime(2**64 - 57))
