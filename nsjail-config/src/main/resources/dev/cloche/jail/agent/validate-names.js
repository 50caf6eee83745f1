// What the names of a JavaScript program stand for: require, process and constants, also under other names.
"use strict";

const { text: constantText } = require("./validate-tree.js");

const GLOBALS = ["globalThis", "global", "window", "self"];

class Names {
  constructor(tree) {
    this.tree = tree;
    this.aliases = { require: new Set(), process: new Set() };
    this.constants = this.constantNames();
    // Twice, for an alias of an alias.
    this.declarations();
    this.declarations();
  }

  text(node) {
    return constantText(node, this.constants);
  }

  /** The texts that a `const` stands for all through the program. */
  constantNames() {
    const constants = new Map();
    for (const { node, parent } of this.tree.all("VariableDeclarator")) {
      if (node.id.type === "Identifier") {
        const value = parent.kind === "const" && node.init ? constantText(node.init, constants) : undefined;
        const known = constants.has(node.id.name) && constants.get(node.id.name) !== value;
        constants.set(node.id.name, known ? undefined : value);
      }
    }
    return constants;
  }

  declarations() {
    const pairs = [
      ...this.tree.all("VariableDeclarator").map(({ node, scope }) => [node.id, node.init, scope]),
      ...this.tree.all("AssignmentExpression").map(({ node, scope }) => [node.left, node.right, scope]),
    ];
    for (const [target, value, scope] of pairs) {
      if (target.type === "Identifier" && value) {
        if (this.isRequire(value, scope)) {
          this.aliases.require.add(target.name);
        } else if (this.isProcess(value, scope)) {
          this.aliases.process.add(target.name);
        }
      }
    }
  }

  isNamed(node, name, scope) {
    return node.type === "Identifier" && node.name === name && !scope.hides(name);
  }

  isRequire(node, scope) {
    if (node.type === "Identifier") {
      return this.isNamed(node, "require", scope) || this.aliases.require.has(node.name);
    }
    if (node.type === "MemberExpression") {
      return ["require", "_load"].includes(this.property(node));
    }
    // createRequire(import.meta.url)("net")
    if (node.type === "CallExpression") {
      return (this.property(node.callee) ?? node.callee.name) === "createRequire";
    }
    return node.type === "SequenceExpression" && this.isRequire(node.expressions.at(-1), scope);
  }

  isProcess(node, scope) {
    if (node.type === "CallExpression") {
      return this.isRequire(node.callee, scope) && /^(node:)?process$/.test(this.text(node.arguments[0]));
    }
    return (
      this.isNamed(node, "process", scope) ||
      (node.type === "Identifier" && this.aliases.process.has(node.name)) ||
      (this.property(node) === "process" && GLOBALS.includes(node.object.name))
    );
  }

  /** The name after the point, also when it is written in brackets. */
  property(node) {
    if (node.type !== "MemberExpression") {
      return undefined;
    }
    return node.computed ? this.text(node.property) : node.property.name;
  }
}

module.exports = { Names, GLOBALS };
