#!/bin/bash
# Integer arithmetic: bases, bits, overflow at 64 bits, Euclid, and a power by squaring.
echo $((7 / 2)) $((-7 / 2)) $((-7 % 3)) $((2 ** 10)) $((0x1f)) $((017)) $((2#1011)) $((36#zz))
echo $((5 & 3)) $((5 | 3)) $((5 ^ 3)) $((~5)) $((1 << 40)) $((-16 >> 2))
echo $((9223372036854775807 + 1))
printf '%x %o %d %05d|%-6s|%6.2f\n' 255 8 0x10 42 left 3.14159

greatest_common_divisor() {
  local left=$1 right=$2
  while ((right)); do
    local rest=$((left % right))
    left=$right right=$rest
  done
  echo "$left"
}

power_modulo() {
  local base=$1 exponent=$2 modulus=$3 result=1
  while ((exponent)); do
    ((exponent & 1)) && result=$((result * base % modulus))
    base=$((base * base % modulus))
    ((exponent >>= 1))
  done
  echo "$result"
}

greatest_common_divisor 1071 462
power_modulo 65 17 3233
power_modulo 2790 413 3233

to_binary() {
  local number=$1 digits=
  for ((; number > 0; number /= 2)); do digits=$((number % 2))$digits; done
  echo "${digits:-0}"
}
echo "$(to_binary 0) $(to_binary 10) $(to_binary 255)"
counter=5
echo $((counter++ + ++counter)) "$counter" $((counter > 6 ? 1 : 0)) $((counter, counter * 2))
