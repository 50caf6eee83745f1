// JSON with revivers, replacers, indentation and what JSON leaves out.
const original = {
  name: "Zoë",
  when: new Date(Date.UTC(2024, 1, 29, 12, 30)),
  tags: new Set(["b", "a"]),
  nothing: undefined,
  call() {},
  list: [1, undefined, NaN, null, -0],
  nested: { deep: { deeper: true } },
};

const text = JSON.stringify(original, (key, value) => (value instanceof Set ? { $set: [...value].sort() } : value));
console.log(text);
const copy = JSON.parse(text, (key, value) => {
  if (key === "when") return new Date(value);
  return value?.$set ? new Set(value.$set) : value;
});
console.log(copy.when.getTime() === original.when.getTime(), copy.tags.has("a"), copy.tags.size);
console.log(JSON.stringify({ a: [1, { b: 2 }], c: {} }, null, 2));
console.log(JSON.stringify({ keep: 1, drop: 2, nested: { keep: 3, drop: 4 } }, ["keep", "nested"]));
try {
  JSON.parse('{"a": 1,}');
} catch (error) {
  console.log(error.name, error instanceof SyntaxError);
}
const circle = {};
circle.self = circle;
try {
  JSON.stringify(circle);
} catch (error) {
  console.log(error.name, error.message.split("\n")[0]);
}
