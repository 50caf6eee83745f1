// Where binary floating point differs from school arithmetic.
console.log(0.1 + 0.2, 0.1 + 0.2 === 0.3, Math.abs(0.1 + 0.2 - 0.3) < Number.EPSILON);
console.log(1 / 3, 2 / 3, 1e21, 123456789012345680000, 1e-7);
console.log(Number.MAX_SAFE_INTEGER, 2 ** 53 === 2 ** 53 + 1);
console.log(1 / 0, -1 / 0, 0 / 0, Object.is(-0, 0), 1 / -0, -0 === 0);
console.log(NaN === NaN, [NaN].includes(NaN), [NaN].indexOf(NaN));
console.log(Number.MAX_VALUE * 2, Number.MIN_VALUE, Number.MIN_VALUE / 2);
console.log((1.005).toFixed(2), (1.45).toFixed(1), (8.345).toFixed(2), (0.5).toFixed(0), (2.5).toFixed(0));
console.log((123.456).toPrecision(4), (0.00001).toPrecision(1), (1234.5678).toExponential(2));
console.log((255).toString(16), (0.5).toString(2), (-255).toString(36), parseInt("12px"), Number("12px"));
console.log(5 % 3, -5 % 3, 5.5 % 2, Math.round(-1.5), Math.round(2.5), Math.trunc(-4.7));
console.log(Math.fround(5.5), Math.fround(5.05), Math.hypot(3, 4), Math.cbrt(27), Math.sign(-3));
console.log(1 << 31, 1 << 32, -1 >>> 0, ~5, 2 ** 32 >> 0, Math.clz32(1), Math.imul(0xffffffff, 5));

// Kahan's summation keeps what the plain sum loses.
let plain = 0;
let sum = 0;
let lost = 0;
for (let i = 0; i < 10_000; i++) {
  plain += 0.1;
  const next = 0.1 - lost;
  const total = sum + next;
  lost = total - sum - next;
  sum = total;
}
console.log(plain === 1000, sum === 1000);
