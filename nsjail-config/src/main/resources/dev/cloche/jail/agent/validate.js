// Checks a JavaScript program before its first line: node --require /cloche/validate.js main.js
// It answers on descriptor 4 and leaves nothing behind that the program could meet.
"use strict";

const CHANNEL = 4;
const ERRORS = ["syntax_error", "entrypoint_missing"];
const MOST_ISSUES = 100;
const LONGEST_MESSAGE = 300;
const LONGEST_ANSWER = 48000;
// Under `standard` a short program without any of these is not looked at further.
const LONG_PROGRAM = 4000;
const SUSPICIOUS =
  /['"`/:](child_process|cluster|dgram|dns|https?|http2|inspector|module|net|os|repl|tls|v8|vm|wasi|worker_threads)['"`/]|\beval\b|\bFunction\b|constructor|\bwhile\b|\bfor\s*\([^;)]*;\s*(;|true|!|\d)|\brequire\b(?!\s*\(\s*(['"`])[^'"`$]*\3\s*\))|\bimport\s*\((?!\s*(['"`])[^'"`$]*\4\s*\))|\bdata:|process\s*\[|binding|Binding|dlopen|getBuiltinModule|mainModule|_compile\b|\\[ux]/;
// Without one of these words no program is a module.
const MODULE_WORDS = /\b(await|import|export)\b/;
const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"];

const fs = require("node:fs");

/** Its parent is outside of the process namespace, or is named where there is none. */
function isAgentsChild() {
  return String(process.ppid) === (process.env.CLOCHE_AGENT ?? "0");
}

/** Only the run's first process is. */
function isAsked() {
  try {
    // In a worker chdir is disabled: worker_threads itself would take two milliseconds to say so.
    return isAgentsChild() && !process.chdir.disabled && fs.fstatSync(CHANNEL).isSocket();
  } catch {
    return false;
  }
}

function read() {
  const parts = [];
  const buffer = Buffer.alloc(65536);
  for (let length; (length = fs.readSync(CHANNEL, buffer)) > 0; ) {
    parts.push(Buffer.from(buffer.subarray(0, length)));
  }
  const asked = { forbid: [] };
  for (const line of Buffer.concat(parts).toString().split("\n")) {
    const at = line.indexOf("=");
    const name = line.slice(0, at);
    const value = line.slice(at + 1);
    if (name === "forbid") {
      asked.forbid.push(value);
    } else if (at > 0) {
      asked[name] = value;
    }
  }
  return asked;
}

function issue(code, line, column, message) {
  return { code, line, column, message };
}

/** A hashbang as a comment: columns stay what they are. */
function withoutHashbang(source) {
  return source.replace(/^\uFEFF/, "").replace(/^#!/, "//");
}

/** What V8 says against the text as a CommonJS module, or nothing. */
function compileError(text, file) {
  try {
    require("node:vm").compileFunction(text, PARAMETERS, { filename: file });
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) {
      // The place is ours: that of the call which had too little stack.
      return issue("syntax_error", 0, 0, "too deeply nested for the parser");
    }
    const place = /:(\d+)\n[^\n]*\n([ \t]*)/.exec(String(error.stack));
    const [line, column] = place ? [Number(place[1]), place[2].length + 1] : [0, 0];
    return issue("syntax_error", line, column, error.message);
  }
}

function loadAcorn() {
  try {
    return require("/cloche/acorn.js");
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") {
      return undefined;
    }
    throw error;
  }
}

function parse(acorn, text, sourceType) {
  return acorn.parse(text, {
    ecmaVersion: "latest",
    sourceType,
    locations: true,
    allowReturnOutsideFunction: sourceType === "script",
    allowHashBang: true,
  });
}

function moduleError(error) {
  if (error instanceof RangeError) {
    return issue("syntax_error", 0, 0, "too deeply nested for the parser");
  }
  const { line = 0, column = -1 } = error.loc ?? {};
  return issue("syntax_error", line, column + 1, error.message.replace(/ \(\d+:\d+\)$/, ""));
}

/** The program as CommonJS or, when it is none, as a module: its tree or what is wrong with it. */
function examine(source, file, wantsTree) {
  const text = withoutHashbang(source);
  const wrong = compileError(text, file);
  if (wrong === undefined && !wantsTree) {
    return { text };
  }
  const acorn = loadAcorn();
  if (acorn === undefined) {
    return { text, wrong: MODULE_WORDS.test(text) ? undefined : wrong, isModule: wrong !== undefined, isUnchecked: true };
  }
  if (wrong === undefined) {
    try {
      return { text, tree: parse(acorn, text, "script") };
    } catch {
      // V8 knows better what it runs; the tree of a module may still do.
    }
  }
  try {
    return { text, tree: parse(acorn, text, "module"), isModule: wrong !== undefined };
  } catch (error) {
    if (wrong === undefined) {
      return { text, isUnchecked: true };
    }
    const further = moduleError(error);
    const isFurther = further.line > wrong.line || (further.line === wrong.line && further.column > wrong.column);
    return { text, wrong: isFurther && MODULE_WORDS.test(text) ? further : wrong };
  }
}

/** Whether the program can hand out a function of that name. */
function defines({ text, tree, isModule }, file, name) {
  if (!isModule) {
    const twice = compileError(`${text}\n;let ${name};`, file);
    return /already been declared/.test(twice?.message) || /\bexports\b/.test(text);
  }
  const named = (specifier) => specifier.exported.name === name || specifier.exported.value === name;
  return (tree?.body ?? [{ type: "ExportAllDeclaration" }]).some(
    ({ type, exported, declaration, specifiers }) =>
      (type === "ExportAllDeclaration" && !exported) ||
      (type === "ExportNamedDeclaration" && (specifiers.some(named) || declarationBinds(declaration, name))),
  );
}

function declarationBinds(declaration, name) {
  const declared = declaration?.declarations ?? [declaration];
  return declared.some((one) => one?.id && (one.id.name === name || /Pattern$/.test(one.id.type)));
}

function check(asked, strict) {
  const file = asked.file ?? "main.js";
  let source;
  try {
    source = fs.readFileSync(file, "utf8");
  } catch {
    // Node says itself that it cannot read the file.
    return [];
  }
  const program = examine(source, file, strict || isSuspicious(source));
  if (program.wrong) {
    return [program.wrong];
  }
  const found = [];
  if (asked.entrypoint && !defines(program, file, asked.entrypoint)) {
    found.push(issue("entrypoint_missing", 0, 0, `the script defines no function ${asked.entrypoint}`));
  }
  if (strict || program.tree) {
    const { helpers, policyOf } = require("/cloche/validate-files.js");
    found.push(...policyOf(program, asked.forbid), ...(strict ? helpers(file, examine, asked.forbid) : []));
  }
  return found;
}

function isSuspicious(source) {
  return source.length > LONG_PROGRAM || SUSPICIOUS.test(source);
}

function answer(issues, strict, refused) {
  const isError = ({ code }) => ERRORS.includes(code);
  const sorted = [...issues.filter(isError), ...issues.filter((one) => !isError(one))];
  let text = refused ? "refused\n" : "accepted\n";
  for (const one of sorted.slice(0, MOST_ISSUES)) {
    const severity = strict || isError(one) ? "error" : "warning";
    const plain = one.message.slice(0, LONGEST_MESSAGE).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ");
    const line = `${severity}\t${one.code}\t${one.line}\t${one.column}\t${plain}\n`;
    if (Buffer.byteLength(text + line) <= LONGEST_ANSWER) {
      text += line;
    }
  }
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    rest = rest.subarray(fs.writeSync(CHANNEL, rest));
  }
  fs.closeSync(CHANNEL);
}

function forgetOurselves() {
  const { _pathCache } = require("node:module");
  for (const path of Object.keys(require.cache)) {
    if (path.startsWith(`${__dirname}/`)) {
      delete require.cache[path];
    }
  }
  for (const key of Object.keys(_pathCache)) {
    if (_pathCache[key].startsWith(`${__dirname}/`)) {
      delete _pathCache[key];
    }
  }
  const at = process.execArgv.indexOf(__filename);
  if (at > 0) {
    process.execArgv.splice(at - 1, 2);
  }
}

function validate() {
  let strict = true;
  try {
    const asked = read();
    strict = asked.policy === "strict";
    const found = check(asked, strict);
    const refused = found.some(({ code }) => strict || ERRORS.includes(code));
    answer(found, strict, refused);
    if (refused || asked.only) {
      process.reallyExit(refused ? 1 : 0);
    }
  } catch (error) {
    if (strict) {
      process.reallyExit(1);
    }
    fs.closeSync(CHANNEL);
  }
}

if (isAsked()) {
  validate();
}
forgetOurselves();

module.exports = { check };
