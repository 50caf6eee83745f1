// Prints first, then ends by an error that nobody catches; the trace names this file and line.
function checked(value) {
  if (value < 0) {
    throw new RangeError(`negative: ${value}`);
  }
  return Math.sqrt(value);
}

for (const value of [4, 9, -1, 16]) {
  console.log(checked(value));
}
console.log("never printed");
