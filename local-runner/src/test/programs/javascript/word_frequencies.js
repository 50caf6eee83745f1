// Counts words of stdin, most frequent first, then by alphabet.
const fs = require("node:fs");

const text = fs.readFileSync(0, "utf8");
const words = text.toLowerCase().match(/\p{L}+(?:'\p{L}+)?/gu);
const counts = new Map();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
console.log(words.length, "words,", counts.size, "different");
for (const [word, count] of ranked.slice(0, 6)) {
  console.log(`${String(count).padStart(3)} ${word}`);
}
