// What closures capture: the variable, not its value.
const withVar = [];
for (var i = 0; i < 3; i++) withVar.push(() => i);
const withLet = [];
for (let j = 0; j < 3; j++) withLet.push(() => j);
console.log(withVar.map((call) => call()).join(), withLet.map((call) => call()).join());

function counter(start = 0) {
  let value = start;
  return { up: (by = 1) => (value += by), reset: () => (value = start), peek: () => value };
}
const left = counter();
const right = counter(10);
left.up();
left.up(5);
right.up();
console.log(left.peek(), right.peek(), right.reset(), left.value);

const memoize = (compute) => {
  const known = new Map();
  const remembering = (n) => known.get(n) ?? known.set(n, compute(n, remembering)).get(n);
  return remembering;
};
let calls = 0;
const fibonacci = memoize((n, self) => {
  calls++;
  return n < 2n ? n : self(n - 1n) + self(n - 2n);
});
console.log(fibonacci(90n), "in", calls, "calls");

const curry = (call, ...given) =>
  given.length >= call.length ? call(...given) : (...more) => curry(call, ...given, ...more);
console.log(curry((a, b, c) => a * b + c)(6)(7)(0), curry((a, b) => a + b, 1)(2));
const compose =
  (...calls) =>
  (value) =>
    calls.reduceRight((result, call) => call(result), value);
console.log(
  compose(
    Math.sqrt,
    (n) => n + 1,
    (n) => n * n * 4 - 1,
  )(3),
);
try {
  console.log(later);
  let later = 1;
} catch (error) {
  console.log(error.name);
}
