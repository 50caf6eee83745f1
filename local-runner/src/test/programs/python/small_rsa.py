def extended_gcd(a: int, b: int) -> tuple[int, int, int]:
    if b == 0:
        return a, 1, 0
    divisor, x, y = extended_gcd(b, a % b)
    return divisor, y, x - a // b * y


def inverse(a: int, modulus: int) -> int:
    divisor, x, _ = extended_gcd(a, modulus)
    if divisor != 1:
        raise ValueError(f"{a} has no inverse modulo {modulus}")
    return x % modulus


divisor, x, y = extended_gcd(240, 46)
print(f"gcd(240, 46) = {divisor} = 240*{x} + 46*{y}", 240 * x + 46 * y == divisor)

p, q, public = 61, 53, 17
modulus, totient = p * q, (p - 1) * (q - 1)
private = inverse(public, totient)
print(
    "modulus",
    modulus,
    "private",
    private,
    "same as pow:",
    private == pow(public, -1, totient),
)

cipher = [pow(byte, public, modulus) for byte in "Cloche A!".encode()]
print("cipher", cipher)
print("plain", bytes(pow(number, private, modulus) for number in cipher).decode())
print("65 becomes", pow(65, public, modulus))

try:
    inverse(6, 9)
except ValueError as error:
    print(error)


def chinese_remainder(pairs: list[tuple[int, int]]) -> int:
    solution, product = 0, 1
    for remainder, modulus in pairs:
        solution += (
            (remainder - solution) * inverse(product, modulus) % modulus * product
        )
        product *= modulus
    return solution


print("Sunzi:", chinese_remainder([(2, 3), (3, 5), (2, 7)]))
