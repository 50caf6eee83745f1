// Converts between bases, counts bits and builds a Gray code.
const toBase = (number, base) => {
  const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
  let text = "";
  do {
    text = digits[number % base] + text;
    number = Math.floor(number / base);
  } while (number > 0);
  return text;
};

let agreements = 0;
for (let base = 2; base <= 36; base++) {
  const text = toBase(123456, base);
  if (text === (123456).toString(base) && parseInt(text, base) === 123456) agreements++;
}
console.log("bases that agree:", agreements);
console.log(toBase(255, 2), toBase(255, 8), toBase(255, 16), toBase(0, 7), toBase(35, 36));
console.log(0b1010, 0o17, 0xff, 1_000_000, parseInt("z", 36), parseInt("102", 2));
const bits = (number) => [...number.toString(2)].filter((bit) => bit === "1").length;
console.log([0, 1, 7, 8, 255, 1023].map(bits).join(" "));
const gray = Array.from({ length: 8 }, (_, index) => (index ^ (index >> 1)).toString(2).padStart(3, "0"));
console.log(gray.join(" "));
const oneBitApart = gray.every((code, index) => bits(parseInt(code, 2) ^ parseInt(gray[(index + 1) % 8], 2)) === 1);
console.log("neighbours differ by one bit:", oneBitApart);
