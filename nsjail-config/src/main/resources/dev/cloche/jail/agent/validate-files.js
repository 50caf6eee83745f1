// Takes the policy to the program and to the files beside it.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { findings } = require("./validate-policy.js");

const LARGEST_HELPER = 500000;

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
    if (!entry.isFile() || !/\.([cm]?js|node|wasm)$/.test(file) || file === script) {
      continue;
    }
    for (const one of ofHelper(file, examine, forbid)) {
      found.push({ ...one, message: `${file}: ${one.message}` });
    }
  }
  return found;
}

function ofHelper(file, examine, forbid) {
  if (!file.endsWith("js")) {
    return [issue("forbidden_module", 0, 0, "a compiled module cannot be checked")];
  }
  const source = fs.readFileSync(file, "utf8");
  if (source.length > LARGEST_HELPER) {
    return [issue("too_complex", 0, 0, "the file is too large to be checked")];
  }
  const program = examine(source, file, true);
  return program.wrong ? [program.wrong] : policyOf(program, forbid);
}

module.exports = { helpers, policyOf };
