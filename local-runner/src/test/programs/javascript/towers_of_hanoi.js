// Moves n discs in 2^n - 1 moves and never puts a larger disc on a smaller one.
function* moves(count, from, to, spare) {
  if (count === 0) return;
  yield* moves(count - 1, from, spare, to);
  yield [from, to];
  yield* moves(count - 1, spare, to, from);
}

console.log([...moves(3, "A", "C", "B")].map((move) => move.join("")).join(" "));

const pegs = { A: Array.from({ length: 10 }, (_, index) => 10 - index), B: [], C: [] };
let count = 0;
for (const [from, to] of moves(10, "A", "C", "B")) {
  const disc = pegs[from].pop();
  if (pegs[to].length > 0 && pegs[to].at(-1) < disc) throw new Error("a larger disc on top");
  pegs[to].push(disc);
  count++;
}
console.log(count, "moves for 10 discs, target peg:", pegs.C.join(","));
