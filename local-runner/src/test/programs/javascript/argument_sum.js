// Parses options by hand: --times N repeats, -- ends the options.
const words = process.argv.slice(2);
let times = 1;
const numbers = [];
for (let at = 0; at < words.length; at++) {
  if (words[at] === "--") {
    numbers.push(...words.slice(at + 1).map(Number));
    break;
  }
  if (words[at] === "--times") times = Number(words[++at]);
  else numbers.push(Number(words[at]));
}
const sum = numbers.reduce((total, number) => total + number, 0);
console.log(`(${numbers.join(" + ")}) * ${times} = ${sum * times}`);
