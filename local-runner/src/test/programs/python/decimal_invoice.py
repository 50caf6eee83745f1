from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, getcontext, localcontext

LINES = [("pen", 12, "1.15"), ("paper", 3, "4.99"), ("stapler", 1, "7.45")]
CENT = Decimal("0.01")

net = Decimal(0)
for name, count, price in LINES:
    amount = count * Decimal(price)
    net += amount
    print(f"{name:<10}{count:>3} x {price:>6} = {amount:>7}")
tax = (net * Decimal("0.19")).quantize(CENT, ROUND_HALF_UP)
print(f"{'net':<10}{net:>21}")
print(f"{'tax 19 %':<10}{tax:>21}")
print(f"{'total':<10}{net + tax:>21}")

print(
    "0.1 + 0.2 == 0.3:",
    Decimal("0.1") + Decimal("0.2") == Decimal("0.3"),
    0.1 + 0.2 == 0.3,
)
for text in ("2.665", "2.675", "-2.675"):
    number = Decimal(text)
    print(
        text,
        number.quantize(CENT, ROUND_HALF_UP),
        number.quantize(CENT, ROUND_HALF_EVEN),
    )

with localcontext() as context:
    context.prec = 50
    print("sqrt(2) =", Decimal(2).sqrt())
print("precision again:", getcontext().prec, Decimal(1) / 7)
