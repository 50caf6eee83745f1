// A dialogue over stdin: readline questions answered by the lines that wait there.
const readline = require("node:readline/promises");

async function main() {
  const dialogue = readline.createInterface({ input: process.stdin });
  const answers = dialogue[Symbol.asyncIterator]();
  const ask = async (question) => {
    console.log(question);
    const { value, done } = await answers.next();
    return done ? null : value.trim();
  };
  const name = await ask("Name?");
  let age;
  do {
    age = Number(await ask("Age?"));
  } while (!Number.isInteger(age));
  console.log(`${name} will be ${age + 10} in ten years.`);
  console.log("more:", await ask("Anything else?"));
}

main();
