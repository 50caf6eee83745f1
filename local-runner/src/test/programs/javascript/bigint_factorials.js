// 100! has 158 digits whose sum is 648 and 24 zeros at its end; 2^521 - 1 is prime.
const factorial = (n) => (n < 2n ? 1n : n * factorial(n - 1n));

function power(base, exponent, modulus) {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}

const digits = factorial(100n).toString();
console.log(digits.length, [...digits].reduce((sum, digit) => sum + Number(digit), 0), /0+$/.exec(digits)[0].length);
console.log(factorial(25n).toString());
const mersenne = 2n ** 521n - 1n;
console.log("Fermat test of 2^521-1:", power(3n, mersenne - 1n, mersenne) === 1n);
console.log("Fermat test of 2^523-1:", power(3n, 2n ** 523n - 2n, 2n ** 523n - 1n) === 1n);
console.log(-7n / 2n, -7n % 2n, 5n ** 0n, BigInt("0xff"), typeof 1n);
console.log(BigInt.asUintN(8, -1n), BigInt.asIntN(8, 200n), 2n > 1, 2n == 2, 2n === 2);
try {
  console.log(1n + 1);
} catch (error) {
  console.log(error.name);
}
