// Run-length coding with regular expressions and its inverse.
const encode = (text) => text.replace(/(.)\1*/gsu, (run, character) => `${[...run].length}${character}`);
const decode = (text) => text.replace(/(\d+)(\D)/gsu, (_, count, character) => character.repeat(Number(count)));

const samples = ["WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWW", "abc", "", "ééé😀😀", "\n\n\n."];
for (const sample of samples) {
  const encoded = encode(sample);
  console.log(JSON.stringify(encoded), decode(encoded) === sample);
}
