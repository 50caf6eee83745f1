// Writes, appends, reads, renames and removes files in the working folder.
const fs = require("node:fs");

fs.writeFileSync("notes.txt", "first\n");
fs.appendFileSync("notes.txt", "second\n");
fs.writeFileSync("notes.txt", "third\n", { flag: "a" });
console.log(JSON.stringify(fs.readFileSync("notes.txt", "utf8")));
console.log(fs.statSync("notes.txt").size, fs.statSync("notes.txt").isFile());
fs.copyFileSync("notes.txt", "copy.txt");
fs.renameSync("copy.txt", "moved.txt");
console.log(fs.existsSync("copy.txt"), fs.existsSync("moved.txt"));
fs.truncateSync("moved.txt", 5);
console.log(fs.readFileSync("moved.txt", "utf8"));
fs.unlinkSync("moved.txt");
try {
  fs.readFileSync("moved.txt");
} catch (error) {
  console.log(error.code, error.syscall, error.path);
}
try {
  fs.writeFileSync("notes.txt", "", { flag: "wx" });
} catch (error) {
  console.log(error.code);
}
console.log(fs.readdirSync(".").filter((name) => name.endsWith(".txt")).join(" "), process.cwd());
