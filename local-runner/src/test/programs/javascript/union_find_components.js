// Union-find over edges read from stdin: counts and lists the connected components.
const fs = require("node:fs");

const parent = new Map();
function find(node) {
  if (!parent.has(node)) parent.set(node, node);
  while (parent.get(node) !== node) {
    parent.set(node, parent.get(parent.get(node)));
    node = parent.get(node);
  }
  return node;
}

for (const line of fs.readFileSync(0, "utf8").trim().split("\n")) {
  const [left, right] = line.split(/\s+/);
  parent.set(find(left), find(right));
}
const components = Object.groupBy([...parent.keys()].sort(), find);
const lists = Object.values(components).map((nodes) => nodes.join(" "));
console.log(lists.length, "components");
for (const list of lists.sort()) console.log(list);
