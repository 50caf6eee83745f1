// What the policy says about a JavaScript program, given its ESTree. It looks for what a program says openly.
"use strict";

const { Tree, truth, leaves } = require("./validate-tree.js");
const { Names, GLOBALS } = require("./validate-names.js");

// `fs` is not among them: scripts read and write their files with it. `process` is there anyway.
const DEFAULT =
  "child_process cluster dgram dns http http2 https inspector module net os repl tls v8 vm wasi worker_threads".split(" ");
const INNER = ["dlopen", "_linkedBinding", "getBuiltinModule"];
const OF_PROCESS = [...INNER, "binding", "mainModule"];
const OF_REQUIRE = ["resolve", "main", "cache", "extensions"];
// A function of more ways than this is beyond any review: McCabe himself drew the line at 10.
const MOST_PATHS = 50;
const DEEPEST = 20;
// A script has at most 50 000 characters: ten for each statement.
const MOST_STATEMENTS = 5000;
const MOST_STEPS = 500000;

/** Everything that the policy finds: [code, line, column, message], in the order of the program. */
function findings(program, forbid) {
  const policy = new Policy(new Tree(program), forbid.length > 0 ? forbid : DEFAULT);
  return policy.found.sort((a, b) => a[1] - b[1] || a[2] - b[2]);
}

class Policy extends Names {
  constructor(tree, forbidden) {
    super(tree);
    this.found = [];
    this.forbidden = new Set(forbidden.map((name) => name.replace(/^node:/, "")));
    this.imports();
    tree.all("CallExpression", "NewExpression").forEach((one) => this.call(one));
    tree.all("MemberExpression").forEach((one) => this.member(one));
    tree.all("Identifier").forEach((one) => this.identifier(one));
    this.loops();
    this.complexity();
  }

  report(code, node, message) {
    this.found.push([code, node.loc.start.line, node.loc.start.column + 1, message]);
  }

  forbids(specifier) {
    return this.forbidden.has(specifier.replace(/^node:/, "").split("/")[0]) || /^(data|blob):/.test(specifier);
  }

  load(node, argument) {
    const specifier = argument && this.text(argument);
    if (specifier !== undefined) {
      if (this.forbids(specifier)) {
        this.report("forbidden_module", node, `policy strict forbids the module ${specifier}`);
      }
    } else if (argument && !this.isOwnPath(argument)) {
      this.report("forbidden_module", node, "which module is loaded is known only when it runs");
    }
  }

  /** Whether the argument names a file of the program: "./plugins/" + name, path.join(__dirname, …). */
  isOwnPath(node) {
    if (node.type === "BinaryExpression") {
      const left = this.text(node.left);
      return left === undefined ? this.isOwnPath(node.left) : /^\.{0,2}\//.test(left);
    }
    if (node.type === "TemplateLiteral") {
      const first = node.quasis[0].value.cooked;
      return first === "" && node.expressions.length > 0
        ? this.isOwnPath(node.expressions[0])
        : /^\.{0,2}\//.test(first);
    }
    if (node.type === "CallExpression" && ["join", "resolve"].includes(this.property(node.callee))) {
      return node.arguments.length > 0 && this.isOwnPath(node.arguments[0]);
    }
    return node.type === "Identifier" && node.name === "__dirname";
  }

  imports() {
    for (const { node } of this.tree.all("ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration")) {
      if (node.source) {
        this.load(node, node.source);
        if (/^(node:)?process$/.test(node.source.value)) {
          for (const { imported, local } of node.specifiers ?? []) {
            if (OF_PROCESS.includes(imported?.name)) {
              this.inner(local, imported.name);
            }
            this.aliases.process.add(local?.name);
          }
        }
      }
    }
    this.tree.all("ImportExpression").forEach(({ node }) => this.load(node, node.source));
  }

  inner(node, name) {
    this.report("forbidden_module", node, `process.${name} leads to any module`);
  }

  call({ node, scope }) {
    if (node.type === "CallExpression" && this.isRequire(node.callee, scope)) {
      this.load(node, node.arguments[0]);
    }
    const name = this.property(node.callee);
    if (name === "getBuiltinModule") {
      this.load(node, node.arguments[0]);
    }
    if (name === "_compile") {
      this.report("dangerous_builtin", node, "_compile makes code of text");
    }
    if (name === "constructor" && node.arguments.some((one) => this.text(one) !== undefined)) {
      if (!this.isInner(node.callee) && node.type === "CallExpression") {
        this.constructorOf(node.callee);
      }
    }
    const isFunction = this.isNamed(node.callee, "Function", scope);
    if (isFunction || (name === "Function" && GLOBALS.includes(node.callee.object.name))) {
      this.report("dangerous_builtin", node, "Function makes code of text");
    }
    const reflected = node.callee.type === "MemberExpression" && node.callee.object.name === "Reflect";
    if (reflected && node.arguments[0] && this.isNamed(node.arguments[0], "Function", scope)) {
      this.report("dangerous_builtin", node, "Function makes code of text");
    }
  }

  /** (() => {}).constructor, x.constructor.constructor and the like are the function Function. */
  isInner({ object }) {
    const isFunction = (node) => /^(Arrow)?FunctionExpression$/.test(node?.type);
    if (object.type === "CallExpression" && this.property(object.callee) === "getPrototypeOf") {
      return isFunction(object.arguments[0]);
    }
    return isFunction(object) || this.property(object) === "constructor";
  }

  constructorOf(node) {
    this.report("dangerous_attribute", node.property, "this constructor makes code of text");
  }

  member({ node, scope, parent }) {
    const name = this.property(node);
    const called = parent.type === "CallExpression" && parent.callee === node;
    if (name === "constructor" && this.isInner(node)) {
      this.constructorOf(node);
    } else if (called && /^(call|apply|bind)$/.test(name) && this.isNamed(node.object, "Function", scope)) {
      this.report("dangerous_builtin", node.object, "Function makes code of text");
    } else if (name === "eval" && GLOBALS.includes(node.object.name)) {
      this.report("dangerous_builtin", node.property, "eval runs text as code");
    } else if (name === "getBuiltinModule" && called) {
      return;
    } else if (INNER.includes(name) || (OF_PROCESS.includes(name) && this.isProcess(node.object, scope))) {
      this.inner(node.property, name);
    }
  }

  identifier({ node, scope, parent, field }) {
    const isProperty = parent.type === "MemberExpression" && field === "property" && !parent.computed;
    const isKey = field === "key" && !parent.computed && !parent.shorthand;
    const isOther = /^(id|label|local|imported|exported)$/.test(field) || parent.type === "MetaProperty";
    if (isProperty || isKey || isOther || scope.hides(node.name)) {
      return;
    }
    if (node.name === "eval") {
      this.report("dangerous_builtin", node, "eval runs text as code");
    } else if (node.name === "Function") {
      const isValue = field === "init" || (parent.type === "AssignmentExpression" && field === "right");
      if (isValue || (field === "object" && this.property(parent) === "constructor")) {
        this.report("dangerous_builtin", node, "Function makes code of text");
      }
    } else if (node.name === "require" && !this.isPlainUse(parent, field)) {
      this.report("forbidden_module", node, "require is handed on: which modules it loads is known only when it runs");
    } else if (node.name === "process" && field === "init" && parent.id.type === "ObjectPattern") {
      for (const property of parent.id.properties) {
        if (OF_PROCESS.includes(property.key?.name ?? property.key?.value)) {
          this.inner(property, property.key.name ?? property.key.value);
        }
      }
    }
  }

  isPlainUse(parent, field) {
    if (parent.type === "MemberExpression" && field === "object") {
      return OF_REQUIRE.includes(this.property(parent));
    }
    return (
      field === "callee" ||
      parent.type === "UnaryExpression" ||
      parent.type === "BinaryExpression" ||
      parent.type === "LogicalExpression" ||
      field === "test" ||
      (field === "init" && parent.id?.type === "Identifier") ||
      (parent.type === "AssignmentExpression" && parent.left.type === "Identifier") ||
      (parent.type === "SequenceExpression" && parent.expressions.at(-1).name === "require")
    );
  }

  loops() {
    // Loops within loops within loops: nobody is to wait for the square of their number.
    const steps = { left: MOST_STEPS };
    for (const { node, parent } of this.tree.all("WhileStatement", "DoWhileStatement", "ForStatement")) {
      const endless = node.type === "ForStatement" && !node.test ? true : truth(node.test);
      if (endless && !leaves(node, parent, steps)) {
        this.report("endless_loop", node, "the loop never ends: no break, return, throw, yield or exit");
      }
    }
  }

  complexity() {
    for (const { node, paths } of this.tree.functions) {
      if (paths > MOST_PATHS) {
        const name = node.id?.name ?? "a function";
        this.report("too_complex", node, `${name} has ${paths} ways through it, more than ${MOST_PATHS}`);
      }
    }
    const { depth, node } = this.tree.deepest;
    if (depth > DEEPEST) {
      this.report("too_complex", node, `nested ${depth} levels deep, more than ${DEEPEST}`);
    }
    if (this.tree.statements > MOST_STATEMENTS) {
      this.found.push(["too_complex", 1, 1, `${this.tree.statements} statements, more than ${MOST_STATEMENTS}`]);
    }
  }
}

module.exports = { findings };
