// Takes doubles apart into sign, exponent and fraction and puts them together again.
function parts(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  return { sign: Number(bits >> 63n), exponent: Number((bits >> 52n) & 0x7ffn), fraction: bits & ((1n << 52n) - 1n) };
}

function whole({ sign, exponent, fraction }) {
  const scaled = Number(fraction) / 2 ** 52;
  const size = exponent === 0 ? scaled * 2 ** -1022 : (1 + scaled) * 2 ** (exponent - 1023);
  return sign ? -size : size;
}

for (const value of [1, -2, 0.1, 1024.5, 5e-324, 1.7976931348623157e308, -0]) {
  const { sign, exponent, fraction } = parts(value);
  console.log(
    String(value).padEnd(23),
    sign,
    String(exponent).padStart(4),
    fraction.toString(16).padStart(13, "0"),
    Object.is(whole(parts(value)), value),
  );
}
console.log(parts(Infinity).exponent, parts(Infinity).fraction, parts(NaN).fraction !== 0n);
