// Bundled of two modules by esbuild, a program of Go, and then as Node runs it.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { square } from "./square";

enum Kind {
  Small,
  Large,
}

async function main(): Promise<void> {
  const kind: Kind = square(3) > 5 ? Kind.Large : Kind.Small;
  await writeFile("file", Kind[kind]);
  assert.equal(await readFile("file", "utf8"), "Large");
  assert.equal(execFileSync("echo", ["spawned"]).toString(), "spawned\n");
  const worker = new Worker("require('worker_threads').parentPort.postMessage(7)", {
    eval: true,
  });
  assert.equal(await new Promise((resolve) => worker.once("message", resolve)), 7);
  await setTimeout(5);
  console.log("as expected");
}

void main();
