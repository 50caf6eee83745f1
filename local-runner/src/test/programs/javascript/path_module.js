// The path module, in its POSIX and its Windows flavour.
const path = require("node:path");

console.log(path.join("/a", "..", "b", "./c", "//d"), path.join("", ""), path.normalize("/x//y/../z/"));
console.log(path.resolve("/a/b", "../c"), path.resolve("/a", "/b", "c"), path.resolve("file.txt"));
console.log(path.basename("/x/archive.tar.gz"), path.basename("/x/a.txt", ".txt"), path.extname("archive.tar.gz"));
console.log(
  JSON.stringify([path.extname(".bashrc"), path.extname("name."), path.dirname("/a/b/c"), path.dirname("a")]),
);
console.log(path.relative("/data/one/two", "/data/three"), path.relative("/a", "/a/b/c"), path.isAbsolute("./x"));
console.log(JSON.stringify(path.parse("/home/ada/notes.md")));
console.log(path.format({ dir: "/tmp", name: "x", ext: "y" }), path.sep, path.delimiter);
console.log(path.win32.join("C:\\a", "..", "b"), path.win32.basename("C:\\x\\y.txt"), path.win32.isAbsolute("C:/x"));
console.log(path.basename(__filename), path.dirname(__filename) === __dirname, require.main === module);
for (const [name, pattern] of [
  ["src/a.js", "**/*.js"],
  ["src/a.ts", "**/*.js"],
  ["a.js", "*.{js,ts}"],
]) {
  console.log(name, pattern, path.matchesGlob(name, pattern));
}
