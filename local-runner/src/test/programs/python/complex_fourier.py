import cmath
from math import isclose, pi


def fourier(values: list[complex], sign: int = -1) -> list[complex]:
    if len(values) == 1:
        return values
    even, odd = fourier(values[::2], sign), fourier(values[1::2], sign)
    half = len(even)
    turned = [cmath.exp(sign * 2j * pi * k / len(values)) * odd[k] for k in range(half)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


def multiply(first: int, second: int) -> int:
    """Multiplies two numbers as polynomials in ten."""
    size = 1
    while size < len(str(first)) + len(str(second)):
        size *= 2

    def spectrum(number: int) -> list[complex]:
        digits = [int(d) for d in reversed(str(number))]
        return fourier(digits + [0] * (size - len(digits)))

    product = [a * b for a, b in zip(spectrum(first), spectrum(second))]
    digits = [round(c.real / size) for c in fourier(product, sign=1)]
    return sum(digit * 10**place for place, digit in enumerate(digits))


magnitudes = [abs(c) for c in fourier([1, 1, 1, 1, 0, 0, 0, 0])]
print([f"{m:.4f}" for m in magnitudes])
wave = [cmath.cos(2 * pi * 3 * n / 16).real for n in range(16)]
print("peaks:", [k for k, c in enumerate(fourier(wave)) if abs(c) > 1e-9])
print(multiply(123456789012345678901234567890, 987654321098765432109876543210))
print("e^(i pi) + 1 is zero:", isclose(abs(cmath.exp(1j * pi) + 1), 0, abs_tol=1e-15))
print((3 + 4j) * (1 - 2j), abs(3 + 4j), (3 + 4j).conjugate())
