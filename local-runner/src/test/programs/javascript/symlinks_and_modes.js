// Symbolic links, hard links and file modes.
const fs = require("node:fs");

fs.writeFileSync("target.txt", "content");
fs.symlinkSync("target.txt", "link.txt");
fs.linkSync("target.txt", "hard.txt");
console.log(fs.readlinkSync("link.txt"), fs.realpathSync("link.txt"));
console.log(fs.lstatSync("link.txt").isSymbolicLink(), fs.statSync("link.txt").isSymbolicLink());
console.log("names of the same file:", fs.statSync("target.txt").nlink);
fs.unlinkSync("target.txt");
console.log(fs.existsSync("link.txt"), fs.readFileSync("hard.txt", "utf8"));
fs.chmodSync("hard.txt", 0o640);
console.log((fs.statSync("hard.txt").mode & 0o777).toString(8));
fs.chmodSync("hard.txt", 0o200);
try {
  fs.readFileSync("hard.txt");
} catch (error) {
  console.log(error.code);
}
fs.symlinkSync("b", "a");
fs.symlinkSync("a", "b");
try {
  fs.readFileSync("a");
} catch (error) {
  console.log(error.code);
}
