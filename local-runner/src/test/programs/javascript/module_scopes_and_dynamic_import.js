// An ES module: top-level await, import.meta, dynamic import of a module that it writes itself.
import fs from "node:fs";
import { basename } from "node:path";
import { createRequire } from "node:module";

console.log(basename(import.meta.url), import.meta.filename, import.meta.dirname, typeof require, this);
fs.writeFileSync("counter.mjs", "export let count = 0;\nexport default function up() { return ++count; }\n");
const counter = await import("./counter.mjs");
counter.default();
counter.default();
const again = await import("./counter.mjs");
console.log(counter.count, again === counter, Object.keys(counter).join());
try {
  counter.count = 5;
} catch (error) {
  console.log(error.name);
}
fs.writeFileSync("old.cjs", "exports.name = 'old'; exports.self = module.exports === exports;\n");
const require_ = createRequire(import.meta.url);
console.log(require_("./old.cjs").name, (await import("./old.cjs")).default.self);
fs.writeFileSync("data.json", '{"answer": 42}');
const { default: data } = await import("./data.json", { with: { type: "json" } });
console.log(data.answer);
for (const name of ["./missing.mjs", "no-such-package"]) {
  await import(name).catch(({ code }) => console.log(code));
}
