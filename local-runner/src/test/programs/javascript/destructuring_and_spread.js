// Destructuring with defaults, renaming and rest, optional chaining and logical assignment.
const order = {
  id: 7,
  customer: { name: "Ada", address: { city: "London" } },
  lines: [{ sku: "a", n: 2 }, { sku: "b" }],
};
const {
  id,
  customer: {
    name,
    address: { city, zip = "none" },
  },
  lines: [first, { sku, n = 1 }],
  ...rest
} = order;
console.log(id, name, city, zip, first.n, sku, n, JSON.stringify(rest));
const [a = 1, b = a + 1, ...others] = [undefined, null, 3, 4];
console.log(a, b, others);
let [x, y] = [1, 2];
[x, y] = [y, x];
console.log(x, y);
const total = ({ lines }) => lines.reduce((sum, { n: count = 1 }) => sum + count, 0);
console.log(total(order), order.customer?.phone?.number, order.missing?.(), order.lines?.[1]?.sku);
const options = { depth: 0, name: "" };
options.depth ||= 5;
options.name ??= "default";
options.extra ??= "new";
options.depth &&= options.depth * 2;
console.log(JSON.stringify(options), 0 ?? 1, 0 || 1, null ?? "fallback");
const tag = (strings, ...values) =>
  strings.raw.map((text, i) => text + (values[i] !== undefined ? `<${values[i]}>` : "")).join("");
console.log(tag`${1} + ${2}\n = ${1 + 2}`);
function sum(first, second = first, ...more) {
  return [first, second, ...more].reduce((left, right) => left + right);
}
console.log(sum(2), sum(1, 2), sum(...[1, 2, 3], ...[4]), sum.length);
outer: for (const i of [1, 2, 3]) {
  for (const j of [1, 2, 3]) {
    if (i * j === 4) break outer;
    if (j > i) continue outer;
    console.log(`${i}*${j}=${i * j}`);
  }
}
