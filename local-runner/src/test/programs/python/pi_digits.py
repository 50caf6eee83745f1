from collections import Counter
from itertools import islice


def pi_digits():
    """Gibbons' spigot: one exact digit after the other."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, n, l, k = (
                q * k,
                (2 * q + r) * l,
                t * l,
                (q * (7 * k + 2) + r * l) // (t * l),
                l + 2,
                k + 1,
            )


digits = list(islice(pi_digits(), 1000))
text = "".join(map(str, digits))
print(text[0] + "." + text[1:51])
print("six nines at decimal", text.index("999999"))
print("digits of the first 1000:", sorted(Counter(digits).items()))


def arctan_inverse(x: int, unit: int) -> int:
    total = term = unit // x
    divisor, sign = 3, -1
    while term:
        term //= x * x
        total += sign * (term // divisor)
        divisor, sign = divisor + 2, -sign
    return total


unit = 10**1010
machin = 4 * (4 * arctan_inverse(5, unit) - arctan_inverse(239, unit))
print("Machin agrees:", str(machin)[:1000] == text)
