// Makes a tree of folders, walks it, sums up its sizes and removes it.
const fs = require("node:fs");
const path = require("node:path");

const root = path.join("/tmp", "tree");
for (const [name, size] of [["a/one.txt", 10], ["a/b/two.txt", 20], ["a/b/c/three.bin", 30], ["d/four.txt", 40]]) {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, Buffer.alloc(size, "x"));
}
fs.mkdirSync(path.join(root, "empty"));

function walk(folder, depth = 0) {
  let total = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    const size = entry.isDirectory() ? null : fs.statSync(full).size;
    console.log("  ".repeat(depth) + entry.name + (size === null ? "/" : ` ${size}`));
    total += entry.isDirectory() ? walk(full, depth + 1) : size;
  }
  return total;
}

console.log("total", walk(root));
const texts = fs.readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".txt")).sort();
console.log(texts.join(" "));
fs.rmSync(root, { recursive: true });
console.log(fs.existsSync(root));
