// The promise API of fs: several files at once, one that fails, a folder listing.
import { mkdir, open, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";

const folder = "parts";
await mkdir(folder);
await Promise.all(
  Array.from({ length: 5 }, (_, index) => writeFile(path.join(folder, `part${index}.txt`), "x".repeat(index + 1))),
);
const names = (await readdir(folder)).sort();
const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
console.log(names.map((name, index) => `${name}:${texts[index].length}`).join(" "));

const results = await Promise.allSettled([readFile(`${folder}/part0.txt`, "utf8"), readFile("missing.txt")]);
for (const { status, value, reason } of results) console.log(status, value ?? reason.code);

const file = await open("lines.txt", "w+");
await file.write("one\ntwo\nthree\n");
await file.close();
const lines = [];
const reader = await open("lines.txt");
for await (const line of reader.readLines()) lines.push(line.toUpperCase());
console.log(lines.join("-"));
