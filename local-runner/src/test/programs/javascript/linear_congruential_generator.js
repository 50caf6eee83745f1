// A seeded generator: the same seed gives the same numbers, and a fair die over many throws.
function* generator(seed) {
  let state = seed >>> 0;
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

const first = generator(42).take(5).toArray();
const second = generator(42).take(5).toArray();
console.log(generator(0).take(3).toArray().join(" "));
console.log(first.every((value, index) => value === second[index]), first[0] === generator(43).next().value);

const throws = new Array(6).fill(0);
for (const value of generator(7).take(60_000)) throws[Math.floor((value / 2 ** 32) * 6)]++;
console.log(throws.reduce((sum, count) => sum + count), throws.every((count) => Math.abs(count - 10_000) < 500));

const deck = Array.from({ length: 10 }, (_, index) => index);
const numbers = generator(1);
for (let i = deck.length - 1; i > 0; i--) {
  const j = Math.floor((numbers.next().value / 2 ** 32) * (i + 1));
  [deck[i], deck[j]] = [deck[j], deck[i]];
}
console.log("still a permutation:", deck.toSorted((a, b) => a - b).join("") === "0123456789");
