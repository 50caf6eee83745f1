from fractions import Fraction
from math import floor


def harmonic(n: int) -> Fraction:
    return sum((Fraction(1, k) for k in range(1, n + 1)), Fraction(0))


def egyptian(value: Fraction) -> list[int]:
    denominators = []
    while value:
        smallest = -floor(-1 / value)
        denominators.append(smallest)
        value -= Fraction(1, smallest)
    return denominators


def bernoulli(n: int) -> Fraction:
    row = []
    for m in range(n + 1):
        row.append(Fraction(1, m + 1))
        for j in range(m, 0, -1):
            row[j - 1] = j * (row[j - 1] - row[j])
    return row[0]


print("H(10) =", harmonic(10), "=", float(harmonic(10)))
print("H(4) =", harmonic(4))
print("5/121 =", " + ".join(f"1/{d}" for d in egyptian(Fraction(5, 121))))
print("6/7 =", " + ".join(f"1/{d}" for d in egyptian(Fraction("6/7"))))
print("Bernoulli:", *(f"B{n}={bernoulli(n)}" for n in (0, 1, 2, 4, 10, 12)))
print(
    "0.125 =", Fraction(0.125), " 3.14159 ~", Fraction("3.14159").limit_denominator(200)
)
