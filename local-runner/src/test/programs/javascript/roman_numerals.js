// Converts 1..3999 to Roman numerals and back and compares.
const symbols = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"],
  [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
];

function toRoman(number) {
  let text = "";
  for (const [value, symbol] of symbols) {
    while (number >= value) {
      text += symbol;
      number -= value;
    }
  }
  return text;
}

function fromRoman(text) {
  let number = 0;
  for (const [value, symbol] of symbols) {
    while (text.startsWith(symbol)) {
      number += value;
      text = text.slice(symbol.length);
    }
  }
  return number;
}

for (const number of [4, 9, 14, 40, 1994, 2024, 3999]) console.log(number, toRoman(number));
let wrong = 0;
let longest = "";
for (let number = 1; number < 4000; number++) {
  const roman = toRoman(number);
  if (fromRoman(roman) !== number) wrong++;
  if (roman.length > longest.length) longest = roman;
}
console.log("wrong:", wrong, "longest:", longest, fromRoman(longest));
