// Lexicographic permutations and combinations as generators, with their known counts.
function* permutations(items) {
  if (items.length === 0) yield [];
  for (let i = 0; i < items.length; i++) {
    for (const rest of permutations(items.toSpliced(i, 1))) yield [items[i], ...rest];
  }
}

function* combinations(items, size, start = 0) {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = start; i <= items.length - size; i++) {
    for (const rest of combinations(items, size - 1, i + 1)) yield [items[i], ...rest];
  }
}

console.log([...permutations([..."abc"])].map((p) => p.join("")).join(" "));
console.log([...combinations([..."abcd"], 2)].map((c) => c.join("")).join(" "));
console.log("7! =", [...permutations([1, 2, 3, 4, 5, 6, 7])].length);
console.log("10 over 4 =", [...combinations([...Array(10).keys()], 4)].length);
let thousandth;
let index = 0;
for (const permutation of permutations([..."0123456"])) {
  if (++index === 1000) {
    thousandth = permutation.join("");
    break;
  }
}
console.log("1000th permutation of 0123456:", thousandth);
