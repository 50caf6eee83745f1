// Textbook RSA with the primes 61 and 53, and with two large Mersenne primes.
function inverse(value, modulus) {
  let [r, nextR, s, nextS] = [modulus, value, 0n, 1n];
  while (nextR !== 0n) {
    const quotient = r / nextR;
    [r, nextR] = [nextR, r - quotient * nextR];
    [s, nextS] = [nextS, s - quotient * nextS];
  }
  if (r !== 1n) throw new RangeError(`${value} has no inverse modulo ${modulus}`);
  return ((s % modulus) + modulus) % modulus;
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}

const secret = power(65n, 17n, 3233n);
const key = inverse(17n, 780n);
console.log("exponent", key, "ciphertext", secret, "plain", power(secret, key, 3233n));

const [p, q, e] = [2n ** 127n - 1n, 2n ** 89n - 1n, 65537n];
const d = inverse(e, (p - 1n) * (q - 1n));
const message = BigInt(`0x${Buffer.from("attack at dawn").toString("hex")}`);
const back = power(power(message, e, p * q), d, p * q);
console.log(Buffer.from(back.toString(16), "hex").toString());
try {
  inverse(6n, 9n);
} catch (error) {
  console.log(error.message);
}
