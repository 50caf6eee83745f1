// A CSV reader with quotes, doubled quotes and line breaks within fields.
const fs = require("node:fs");

function parse(text) {
  const rows = [[]];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "," || character === "\n") {
      rows.at(-1).push(field);
      field = "";
      if (character === "\n") rows.push([]);
    } else field += character;
  }
  rows.pop();
  return rows;
}

const [header, ...rows] = parse(fs.readFileSync(0, "utf8"));
const records = rows.map((row) => Object.fromEntries(row.map((value, i) => [header[i], value])));
for (const record of records) console.log(JSON.stringify(record));
const total = records.reduce((sum, { pieces, price }) => sum + Number(pieces) * Number(price), 0);
console.log("total", total.toFixed(2));
