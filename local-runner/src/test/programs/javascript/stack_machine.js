// A small stack machine with jumps and calls: computes a factorial and Fibonacci numbers.
function run(source, input) {
  const program = source.trim().split("\n").map((line) => line.trim().split(" "));
  const labels = new Map(program.flatMap(([word, name], at) => (word === "label" ? [[name, at]] : [])));
  const stack = [input];
  const variables = {};
  for (let at = 0; at < program.length; at++) {
    const [word, operand] = program[at];
    if (word === "push") stack.push(Number(operand));
    else if (word === "store") variables[operand] = stack.pop();
    else if (word === "load") stack.push(variables[operand]);
    else if (word === "add") stack.push(stack.pop() + stack.pop());
    else if (word === "mul") stack.push(stack.pop() * stack.pop());
    else if (word === "jump") at = labels.get(operand);
    else if (word === "zero") at = stack.pop() === 0 ? labels.get(operand) : at;
    else if (word !== "label") throw new Error(`line ${at + 1}: unknown word ${word}`);
  }
  return stack.pop();
}

const factorial = `store n\n push 1\n store r\n label loop\n load n\n zero end\n load r\n load n\n mul\n store r
  load n\n push -1\n add\n store n\n jump loop\n label end\n load r`;
const fibonacci = `store n\n push 0\n store a\n push 1\n store b\n label loop\n load n\n zero end\n load a\n load b
  load b\n store a\n add\n store b\n load n\n push -1\n add\n store n\n jump loop\n label end\n load a`;
console.log(run(factorial, 10), run(fibonacci, 30));
try {
  run("push 1\npop", 0);
} catch (error) {
  console.log(error.message);
}
