// Adds, multiplies or joins what the arguments give; quotes and Unicode arrive unharmed.
const [operation, ...operands] = process.argv.slice(2);
const operations = {
  sum: (numbers) => numbers.reduce((total, number) => total + Number(number), 0),
  product: (numbers) => numbers.reduce((total, number) => total * BigInt(number), 1n).toString(),
  join: (words) => words.map((word) => JSON.stringify(word)).join(" "),
};
console.log(operation, operations[operation](operands));
console.log(operands.length, "operands, longest", Math.max(...operands.map((word) => [...word].length)));
console.log(process.argv.length, require("node:path").basename(process.argv[1]));
