// Huffman coding: the coded length is optimal and decoding gives the text back.
const text = "abracadabra alakazam";
const counts = new Map();
for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);

let nodes = [...counts].sort().map(([letter, weight]) => ({ letter, weight }));
let merged = 0;
while (nodes.length > 1) {
  nodes.sort((a, b) => a.weight - b.weight);
  const [left, right, ...rest] = nodes;
  merged += left.weight + right.weight;
  nodes = [...rest, { weight: left.weight + right.weight, left, right }];
}

const codes = new Map();
(function walk(node, code) {
  if (node.letter) codes.set(node.letter, code);
  else {
    walk(node.left, `${code}0`);
    walk(node.right, `${code}1`);
  }
})(nodes[0], "");

const bits = [...text].map((letter) => codes.get(letter)).join("");
const letters = new Map([...codes].map(([letter, code]) => [code, letter]));
let decoded = "";
let pending = "";
for (const bit of bits) {
  pending += bit;
  if (letters.has(pending)) {
    decoded += letters.get(pending);
    pending = "";
  }
}
console.log(text.length * 8, "bits become", bits.length, bits.length === merged);
console.log("shortest code:", [...codes].toSorted(([, a], [, b]) => a.length - b.length)[0][0]);
console.log(decoded);
const kraft = [...codes.values()].reduce((sum, code) => sum + 2 ** -code.length, 0);
console.log("Kraft sum", kraft);
