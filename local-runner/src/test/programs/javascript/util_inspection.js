// util: how values are shown, formatted, compared and promisified.
const util = require("node:util");

console.log(util.format("%s is %d years and %i, %j, %o%%", "Ada", 36.5, 36.9, { a: 1 }, [1]));
console.log(
  util.inspect({ a: { b: { c: { d: 1 } } } }),
  util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: Infinity }),
);
console.log([undefined, null, "text", 1n, Symbol("s"), /re/g, -0, () => 1, class A {}]);
console.log(new Map([["k", { v: [1, 2] }]]), new Set(["x"]), new Date(0), Buffer.from("hi"), new Uint8Array(3));
console.log({
  "key with space": 1,
  nested: { list: [[1, [2, [3]]]] },
  get lazy() {
    return 1;
  },
});
class Point {
  #hidden = 1;
  constructor() {
    this.x = 1;
  }
  [util.inspect.custom]() {
    return `Point<${this.x}>`;
  }
}
console.log(new Point(), [new Point()], `${util.inspect("it's")}`);
console.log(
  Array.from({ length: 120 }, (_, i) => i).length,
  util.inspect(Array(102).fill(0)).includes("2 more items"),
);
console.log(util.isDeepStrictEqual({ a: [1, NaN] }, { a: [1, NaN] }), util.isDeepStrictEqual([1], ["1"]));
console.log(
  util.types.isPromise(Promise.resolve()),
  util.types.isRegExp(/x/),
  util.stripVTControlCharacters("\u001b[31mred\u001b[0m"),
);
const { values, positionals } = util.parseArgs({
  args: ["-v", "--size=3", "file"],
  options: { verbose: { type: "boolean", short: "v" }, size: { type: "string" } },
  allowPositionals: true,
});
console.log(values.verbose, values.size, positionals);
const old = (value, callback) =>
  setImmediate(() => (value ? callback(null, value * 2) : callback(new Error("no value"))));
const promised = util.promisify(old);
promised(21)
  .then(console.log)
  .then(() => promised(0))
  .catch(({ message }) => console.log(message));
