// Reads stdin by lines as they come and adds up those that are numbers.
import { createInterface } from "node:readline";

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
let number = 0;
let sum = 0;
const skipped = [];
for await (const line of lines) {
  number++;
  const text = line.replace(/#.*/, "").trim();
  if (text === "") continue;
  const value = Number(text);
  if (Number.isFinite(value)) sum += value;
  else skipped.push(number);
  console.log(`${String(number).padStart(2, "0")}: ${JSON.stringify(line)}`);
}
console.log(`${number} lines, sum ${sum}, no numbers in ${skipped.join(", ")}`);
