// Below 10 000 the longest Collatz chain starts at 6171 and has 262 terms.
const lengths = new Map([[1, 1]]);

function chainLength(start) {
  const path = [];
  let number = start;
  while (!lengths.has(number)) {
    path.push(number);
    number = number % 2 === 0 ? number / 2 : 3 * number + 1;
  }
  let length = lengths.get(number);
  while (path.length > 0) lengths.set(path.pop(), ++length);
  return length;
}

let best = { start: 1, length: 1 };
for (let start = 1; start < 10_000; start++) {
  const length = chainLength(start);
  if (length > best.length) best = { start, length };
}
console.log("27 has", chainLength(27), "terms");
console.log("longest below 10000:", best.start, "with", best.length);
