// Lazy iterators: the protocol by hand and the helpers of the language.
class Range {
  constructor(from, to) {
    Object.assign(this, { from, to });
  }
  [Symbol.iterator]() {
    let next = this.from;
    const { to } = this;
    return { next: () => (next < to ? { value: next++, done: false } : { value: undefined, done: true }) };
  }
}

const range = new Range(1, 6);
console.log([...range].join(" "), Math.max(...range), Array.from(range, (n) => n * n).join(" "));
const [head, , third, ...tail] = range;
console.log(head, third, tail);

function* naturals() {
  for (let n = 1; ; n++) yield n;
}
let touched = 0;
const result = naturals()
  .map((n) => {
    touched++;
    return n * n;
  })
  .filter((square) => square % 3 === 1)
  .drop(2)
  .take(4)
  .toArray();
console.log(result.join(" "), "touched", touched);
console.log(
  naturals().some((n) => n > 100),
  Iterator.from(range).reduce((a, b) => a * b),
  naturals().find((n) => n % 7 === 0),
);
console.log(
  naturals()
    .flatMap((n) => Array(n).fill(n))
    .take(6)
    .toArray()
    .join(""),
);
console.log(
  Object.fromEntries(
    new Map([
      ["a", 1],
      ["b", 2],
    ])
      .entries()
      .map(([key, value]) => [value, key]),
  ),
);
