// Takes the policy to the program and to the files beside it.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { findings } = require("./validate-policy.js");

const LARGEST_HELPER = 500000;
// A file that is not named as a program is none without one of these.
const TELLING = /\b(require|import|export|module|process|globalThis|eval|Function|constructor|while|for|do)\b|[\\[]/;
const GIVEN_UP = /call stack|too deeply/;

function issue(code, line, column, message) {
  return { code, line, column, message };
}

function policyOf(program, forbid) {
  if (program.isUnchecked) {
    return [issue("too_complex", 0, 0, "the program cannot be checked: no parser can read it here")];
  }
  return findings(program.tree, forbid).map((found) => issue(...found));
}

/** The other programs below the working folder that the program can load. */
function helpers(script, examine, forbid) {
  const found = [];
  for (const entry of fs.readdirSync(".", { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || file === script) {
      continue;
    }
    for (const one of ofHelper(file, examine, forbid)) {
      found.push({ ...one, message: `${file}: ${one.message}` });
    }
  }
  return found;
}

/** What only ends like JSON can still be run: `require.extensions[".js"](module, file)`. */
function isJson(source) {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function ofHelper(file, examine, forbid) {
  if (/\.([cm]?ts|node|wasm)$/.test(file)) {
    return [issue("forbidden_module", 0, 0, "this kind of module cannot be checked")];
  }
  const isProgram = /\.[cm]?js$/.test(file);
  const source = fs.readFileSync(file, "utf8");
  if (file.endsWith(".json") && isJson(source)) {
    return [];
  }
  const isLarge = source.length > LARGEST_HELPER;
  if (isLarge && isProgram) {
    return [issue("too_complex", 0, 0, "the file is too large to be checked")];
  }
  const program = examine(source, file, !isLarge);
  if (isProgram) {
    return program.wrong ? [program.wrong] : policyOf(program, forbid);
  }
  // Node takes a file of any other name for CommonJS; what does not parse, or says nothing, is data.
  if (program.wrong) {
    return GIVEN_UP.test(program.wrong.message) ? [program.wrong] : [];
  }
  return TELLING.test(source) ? policyOf(isLarge ? { isUnchecked: true } : program, forbid) : [];
}

module.exports = { helpers, policyOf };
