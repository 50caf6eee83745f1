// Some assertions that hold and one that does not: the program ends with its message.
import assert from "node:assert/strict";

assert.equal(1 + 1, 2);
assert.deepEqual({ a: [1, { b: new Set([1]) }] }, { a: [1, { b: new Set([1]) }] });
assert.notDeepEqual([1, 2], [2, 1]);
assert.throws(() => JSON.parse("{"), SyntaxError);
await assert.rejects(Promise.reject(new Error("late")), /late/);
assert.match("abc123", /\d+$/);
try {
  assert.equal("1", 1);
} catch (error) {
  console.log(error.code, error.actual, error.expected, error.operator);
}
console.log("six hold");
assert.equal([3, 1, 2].sort()[0], 3, "the smallest comes first");
