// Deep recursion fails as RangeError; a trampoline and an explicit stack do the same work.
const depth = (n) => (n === 0 ? 0 : 1 + depth(n - 1));
try {
  depth(10_000_000);
} catch (error) {
  console.log(error instanceof RangeError, error.message);
}

function trampoline(step) {
  while (typeof step === "function") step = step();
  return step;
}
const sumTo = (n, sum = 0) => (n === 0 ? sum : () => sumTo(n - 1, sum + n));
console.log(trampoline(sumTo(100_000)));

let nested = [];
for (let i = 0; i < 50_000; i++) nested = [i, nested];
let count = 0;
const stack = [nested];
while (stack.length > 0) {
  const value = stack.pop();
  if (Array.isArray(value)) stack.push(...value);
  else count++;
}
console.log(count);

const ackermann = (m, n) => {
  if (m === 0) return n + 1;
  return ackermann(m - 1, n === 0 ? 1 : ackermann(m, n - 1));
};
console.log(ackermann(2, 3), ackermann(3, 3));
