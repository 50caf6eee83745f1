// Wraps a paragraph at a width and justifies all lines but the last.
const paragraph =
  "A serverless function starts when somebody asks for it, does one thing, " +
  "and is gone; nothing that it wrote outside its own folder is left behind.";

function wrap(text, width) {
  const lines = [[]];
  let length = 0;
  for (const word of text.split(" ")) {
    if (length + word.length + lines.at(-1).length > width) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1).push(word);
    length += word.length;
  }
  return lines;
}

function justify(words, width) {
  const gaps = words.length - 1;
  const spaces = width - words.join("").length;
  return words
    .map((word, i) => word + " ".repeat(i < gaps ? Math.floor(spaces / gaps) + (i < spaces % gaps ? 1 : 0) : 0))
    .join("");
}

const lines = wrap(paragraph, 32);
const printed = lines.map((words, i) => (i < lines.length - 1 ? justify(words, 32) : words.join(" ")));
for (const line of printed) console.log(`|${line.padEnd(32)}|`);
console.log(printed.slice(0, -1).every((line) => line.length === 32));
