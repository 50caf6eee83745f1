// Calls one function of the script and hands its return value back as JSON: the `entrypoint` of a request.
// node --require /cloche/validate.js /cloche/entrypoint.js FUNCTION SCRIPT [ARGUMENT…]; descriptor 3 is the agent's pipe
// for the result. That the script can define the function has been checked by then.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { createRequire } = require("node:module");
const { pathToFileURL } = require("node:url");

const RESULT = 3;
const name = process.argv[2];
const file = path.resolve(process.argv[3]);
process.argv = [process.argv[0], file, ...process.argv.slice(4)];
const source = fs.readFileSync(file, "utf8").replace(/^#!.*/, "");
const parameters = ["exports", "require", "module", "__filename", "__dirname"];

function compile(text) {
  return vm.compileFunction(text, parameters, {
    filename: file,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

/** Whether the script binds the name at its top level: then the parser refuses to bind it once more. */
function binds() {
  try {
    compile(`${source}\n;let ${name};`);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && /already been declared/.test(error.message);
  }
}

function parses() {
  try {
    compile(source);
    return true;
  } catch {
    return false;
  }
}

function runCommonJs() {
  const module = { exports: {}, filename: file, id: ".", loaded: false, paths: [] };
  const require = createRequire(file);
  const body = binds() ? `${source}\n;return ${name};` : source;
  const returned = compile(body).call(module.exports, module.exports, require, module, file, path.dirname(file));
  return typeof returned === "function" ? returned : module.exports[name];
}

async function main() {
  const isModule = !parses();
  const called = isModule ? (await import(pathToFileURL(file))) [name] : runCommonJs();
  if (typeof called !== "function") {
    throw new TypeError(`${name} is not a function of the script`);
  }
  const value = await called();
  const text = JSON.stringify(value === undefined ? null : value);
  if (text === undefined) {
    throw new TypeError(`${name} returned what JSON cannot hold`);
  }
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    rest = rest.subarray(fs.writeSync(RESULT, rest));
  }
  fs.closeSync(RESULT);
}

/** As Node reports an uncaught error, without the lines that are ours. */
function report(error) {
  const text = error instanceof Error ? String(error.stack) : `Uncaught ${String(error)}`;
  const lines = text.split("\n");
  const ours = lines.findIndex((line) => line.includes(__filename));
  process.stderr.write(`${(ours < 0 ? lines : lines.slice(0, ours)).join("\n")}\n\nNode.js ${process.version}\n`);
  process.exitCode = 1;
}

main().catch(report);
