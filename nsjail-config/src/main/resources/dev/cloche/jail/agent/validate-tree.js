// Reads an ESTree without recursion: what the policy looks at, with its parent and what names are bound around it.
"use strict";

const WATCHED = ["require", "eval", "Function", "process"];
const BRANCHES =
  /^(IfStatement|ConditionalExpression|ForStatement|ForInStatement|ForOfStatement|WhileStatement|DoWhileStatement|CatchClause|LogicalExpression)$/;
const NESTS =
  /^(IfStatement|ForStatement|ForInStatement|ForOfStatement|WhileStatement|DoWhileStatement|TryStatement|SwitchStatement|WithStatement|FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassDeclaration|ClassExpression)$/;
const FUNCTION = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
const STATEMENT = /(Statement|Declaration)$/;
const LOOP = /^(For|ForIn|ForOf|While|DoWhile)Statement$/;
const LONGEST_TEXT = 1000;

class Scope {
  constructor(parent) {
    this.parent = parent;
    this.bound = new Set();
  }

  /** Whether the name is something else here than what Node has under it. */
  hides(name) {
    for (let scope = this; scope; scope = scope.parent) {
      if (scope.bound.has(name)) {
        return true;
      }
    }
    return false;
  }
}

class Tree {
  constructor(program) {
    this.kinds = new Map();
    this.functions = [];
    this.statements = 0;
    this.deepest = { depth: 0, node: program };
    const top = { node: program, paths: 1 };
    const stack = [[program, { type: "" }, "", new Scope(), top, 0]];
    while (stack.length > 0) {
      this.visit(stack, ...stack.pop());
    }
  }

  all(...types) {
    return types.flatMap((type) => this.kinds.get(type) ?? []);
  }

  visit(stack, node, parent, field, scope, around, depth) {
    const seen = this.kinds.get(node.type) ?? [];
    seen.push({ node, parent, field, scope });
    this.kinds.set(node.type, seen);
    let [inner, way, level] = [scope, around, depth];
    if (STATEMENT.test(node.type) && node.type !== "BlockStatement") {
      this.statements++;
    }
    if (BRANCHES.test(node.type) || (node.type === "SwitchCase" && node.test)) {
      way.paths++;
    }
    const isElseIf = node.type === "IfStatement" && field === "alternate";
    if (NESTS.test(node.type) && !isElseIf) {
      level++;
      if (level > this.deepest.depth) {
        this.deepest = { depth: level, node };
      }
    }
    bind(node, scope);
    if (FUNCTION.test(node.type)) {
      inner = new Scope(scope);
      way = { node, paths: 1 };
      this.functions.push(way);
      node.params.forEach((one) => bindPattern(one, inner));
    }
    for (const [name, child] of Object.entries(node)) {
      if (name === "loc") {
        continue;
      }
      for (const part of Array.isArray(child) ? child : [child]) {
        if (typeof part?.type === "string") {
          stack.push([part, node, name, inner, way, level]);
        }
      }
    }
  }
}

function bind(node, scope) {
  if (node.type === "VariableDeclarator") {
    // `const require = createRequire(…)` is still a way to load modules.
    if (node.id.type !== "Identifier" || node.id.name !== "require") {
      bindPattern(node.id, scope);
    }
  } else if (/^(Function|Class)Declaration$/.test(node.type) && node.id) {
    bindPattern(node.id, scope);
  } else if (/^Import.*Specifier$/.test(node.type)) {
    if (node.local.name !== "process") {
      bindPattern(node.local, scope);
    }
  } else if (node.type === "CatchClause" && node.param) {
    bindPattern(node.param, scope);
  }
}

function bindPattern(pattern, scope) {
  const stack = [pattern];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node?.type === "Identifier") {
      if (WATCHED.includes(node.name)) {
        scope.bound.add(node.name);
      }
    } else if (node) {
      const parts = node.properties?.map((one) => one.value ?? one.argument) ?? node.elements ?? [];
      stack.push(...parts, ...[node.left, node.argument].filter(Boolean));
    }
  }
}

/** The text that constants make: literals, templates, concatenations, names of constants. */
function text(node, constants, levels = 50) {
  if (!node || levels === 0) {
    return undefined;
  }
  let parts = [];
  let between = "";
  if (node.type === "Literal") {
    return typeof node.value === "string" ? node.value : undefined;
  } else if (node.type === "Identifier") {
    return constants.get(node.name);
  } else if (node.type === "TemplateLiteral") {
    parts = node.quasis.flatMap((quasi, index) => [
      quasi.value.cooked,
      ...(index < node.expressions.length ? [text(node.expressions[index], constants, levels - 1)] : []),
    ]);
  } else if (node.type === "BinaryExpression" && node.operator === "+") {
    parts = [node.left, node.right].map((part) => text(part, constants, levels - 1));
  } else if (node.type === "CallExpression" && node.callee.property?.name === "join") {
    between = text(node.arguments[0], constants, levels - 1) ?? ",";
    parts = (node.callee.object?.elements ?? [undefined]).map((part) => text(part, constants, levels - 1));
  } else {
    return undefined;
  }
  const whole = parts.includes(undefined) ? undefined : parts.join(between);
  return whole?.length <= LONGEST_TEXT ? whole : undefined;
}

/** Whether the expression is always true, always false, or (undefined) neither for sure. */
function truth(node, levels = 50) {
  if (!node || levels === 0) {
    return undefined;
  }
  switch (node.type) {
    case "Literal":
      return node.regex ? true : Boolean(node.value);
    case "ArrayExpression":
    case "ObjectExpression":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "ClassExpression":
    case "NewExpression":
      return true;
    case "TemplateLiteral":
      return node.quasis.some((quasi) => quasi.value.raw !== "") || (node.expressions.length > 0 ? undefined : false);
    case "SequenceExpression":
      return truth(node.expressions.at(-1), levels - 1);
    case "AssignmentExpression":
      return node.operator === "=" ? truth(node.right, levels - 1) : undefined;
    case "UnaryExpression": {
      const value = truth(node.argument, levels - 1);
      if (node.operator === "!") {
        return value === undefined ? undefined : !value;
      }
      return node.operator === "void" ? false : "+-".includes(node.operator) ? value : undefined;
    }
    case "LogicalExpression": {
      const [left, right] = [truth(node.left, levels - 1), truth(node.right, levels - 1)];
      const deciding = node.operator === "||";
      if (node.operator === "??" || left === deciding || right === deciding) {
        return node.operator === "??" ? undefined : deciding;
      }
      return left === undefined || right === undefined ? undefined : !deciding;
    }
    case "BinaryExpression":
      return compared(node);
    default:
      return undefined;
  }
}

function compared({ operator, left, right }) {
  if (typeof left.value !== "number" || typeof right.value !== "number") {
    return undefined;
  }
  const [a, b] = [left.value, right.value];
  const results = { "==": a === b, "===": a === b, "!=": a !== b, "!==": a !== b };
  return { ...results, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b }[operator];
}

/** Whether a statement of the loop's body can end the loop; when the steps are used up, it may. */
function leaves(loop, parent, steps) {
  const labels = new Set();
  const own = parent.type === "LabeledStatement" ? parent.label.name : undefined;
  const stack = [[loop.body, true]];
  const jumps = [];
  if (loop.update) {
    stack.push([loop.update, false]);
  }
  while (stack.length > 0) {
    const [node, breaks] = stack.pop();
    if (--steps.left < 0 || /^((Return|Throw)Statement|YieldExpression)$/.test(node.type)) {
      return true;
    }
    if (node.type === "BreakStatement" && !node.label && breaks) {
      return true;
    }
    if (/^(Break|Continue)Statement$/.test(node.type) && node.label) {
      jumps.push(node);
    }
    if (node.type === "CallExpression" && isExit(node.callee)) {
      return true;
    }
    if (FUNCTION.test(node.type)) {
      continue;
    }
    if (node.type === "LabeledStatement") {
      labels.add(node.label.name);
    }
    const inside = breaks && !LOOP.test(node.type) && node.type !== "SwitchStatement";
    for (const [name, child] of Object.entries(node)) {
      for (const part of Array.isArray(child) ? child : [child]) {
        if (name !== "loc" && typeof part?.type === "string") {
          stack.push([part, inside]);
        }
      }
    }
  }
  return jumps.some(
    ({ type, label }) => !labels.has(label.name) && (type === "BreakStatement" || label.name !== own),
  );
}

function isExit(callee) {
  const name = callee.property?.name ?? callee.name;
  return ["exit", "abort", "reallyExit"].includes(name);
}

module.exports = { Tree, truth, leaves, text };
