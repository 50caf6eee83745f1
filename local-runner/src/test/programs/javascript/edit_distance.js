// Levenshtein distance; "kitten" to "sitting" is the textbook's 3.
function distance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
    }
    row = next;
  }
  return row[to.length];
}

const pairs = [
  ["kitten", "sitting"],
  ["flaw", "lawn"],
  ["intention", "execution"],
  ["", "abc"],
  ["same", "same"],
];
for (const [from, to] of pairs) {
  console.log(`${from || "(empty)"} -> ${to}: ${distance(from, to)}`);
}
