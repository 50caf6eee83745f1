// Reads "too high" and "too low" from stdin until "yes" and shows the interval of each guess.
const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
let [low, high] = [1, 100];
let guesses = 0;
for (const answer of lines) {
  const guess = Math.floor((low + high) / 2);
  guesses++;
  console.log(`[${low}, ${high}] ${guess}? ${answer}`);
  if (answer === "yes") break;
  if (answer === "too high") high = guess - 1;
  else low = guess + 1;
}
console.log(`${guesses} guesses, at most ${Math.ceil(Math.log2(100))} are needed`);
