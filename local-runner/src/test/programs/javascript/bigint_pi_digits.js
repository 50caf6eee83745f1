// The first 60 digits of pi by Gibbons' spigot algorithm over BigInt.
function* digitsOfPi() {
  let [q, r, t, k, m, x] = [1n, 0n, 1n, 1n, 3n, 3n];
  while (true) {
    if (4n * q + r - t < m * t) {
      yield m;
      [q, r, m] = [10n * q, 10n * (r - m * t), (10n * (3n * q + r)) / t - 10n * m];
    } else {
      [q, r, t, k, m, x] = [
        q * k,
        (2n * q + r) * x,
        t * x,
        k + 1n,
        (q * (7n * k + 2n) + r * x) / (t * x),
        x + 2n,
      ];
    }
  }
}

const digits = digitsOfPi().take(60).toArray().join("");
for (let at = 0; at < digits.length; at += 10) console.log(digits.slice(at, at + 10));
console.log(Math.PI.toString().replace(".", "") === digits.slice(0, 16));
