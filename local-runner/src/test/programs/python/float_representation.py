import math
import struct
import sys


def bits(number: float) -> str:
    text = f"{struct.unpack('>Q', struct.pack('>d', number))[0]:064b}"
    return f"{text[0]} {text[1:12]} {text[12:]}"


print(bits(1.0))
print(bits(-0.1))
print((0.1).hex(), float.fromhex("0x1.8p+1"), (0.75).as_integer_ratio())
print(0.1 + 0.2, math.isclose(0.1 + 0.2, 0.3))
print(sum([0.1] * 10), math.fsum([0.1] * 10))
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
print(math.nextafter(1.0, 2.0) - 1.0, math.ulp(2.0**53))
print(2.0**53 + 1 == 2.0**53, 2**53 + 1 == 2**53)
not_a_number = float("nan")
print(not_a_number == not_a_number, math.inf - math.inf, math.copysign(1, -0.0))
print(math.frexp(48.0), math.ldexp(0.75, 6), math.modf(-3.25), math.remainder(5, 3))
try:
    math.exp(1000)
except OverflowError as error:
    print(error)
