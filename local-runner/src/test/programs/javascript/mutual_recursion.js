// Hofstadter's female and male sequences, with memory, and a check of their meeting points.
const memory = { female: new Map(), male: new Map() };
const remember = (name, compute) => (n) => {
  if (!memory[name].has(n)) memory[name].set(n, compute(n));
  return memory[name].get(n);
};
const female = remember("female", (n) => (n === 0 ? 1 : n - male(female(n - 1))));
const male = remember("male", (n) => (n === 0 ? 0 : n - female(male(n - 1))));

const range = Array.from({ length: 15 }, (_, index) => index);
console.log("F", range.map(female).join(" "));
console.log("M", range.map(male).join(" "));
const different = Array.from({ length: 100 }, (_, n) => n).filter((n) => female(n) !== male(n));
// They differ exactly at the Fibonacci numbers less one.
console.log("differ at", different.join(" "));
