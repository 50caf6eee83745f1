from math import e, pi

print(f"{1234567.891:,.2f}|{1234567:_}|{0.000012345:.3e}|{0.25:.1%}")
print(f"{42:08.3f}|{42:+d}|{-42:+d}|{42: d}|{42:#x}|{42:#o}|{42:#b}|{255:X}")
print(f"{'left':<10}|{'right':>10}|{'middle':^10}|{'fill':*^10}")
for value in (0.1, 1e16, 1e22, 123456789.0, 1.0, 1e-5, float("inf"), -0.0):
    print(repr(value), f"{value:g}", f"{value:.2f}", sep=" | ")
width, places = 12, 4
for name, number in {"pi": pi, "e": e, "third": 1 / 3}.items():
    print(f"{name:>6} = {number:{width}.{places}f} {number!r}")
print(f"{pi=:.3f} {2**10=}")
print(int("ff", 16), int("0b1011", 0), int("z", 36), int("-0x1F", 0), int(" 1_000 "))
print(
    round(0.5),
    round(1.5),
    round(2.5),
    round(-0.5),
    round(1234.5678, -2),
    round(2.675, 2),
)
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, divmod(-7, 3), 2**-2, 10**20 // 3)
