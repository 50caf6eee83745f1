// Error classes, causes, finally and what wins when both parts throw or return.
class HttpError extends Error {
  static name = "HttpError";
  constructor(status, options) {
    super(`status ${status}`, options);
    this.status = status;
  }
  get name() {
    return "HttpError";
  }
}

function load(id) {
  try {
    return JSON.parse(id);
  } catch (error) {
    throw new HttpError(400, { cause: error });
  }
}
try {
  load("{oops");
} catch (error) {
  console.log(`${error}`, error instanceof HttpError, error instanceof Error, error.status, error.cause.name);
  console.log(error.stack.split("\n")[1].includes("load"));
}

const steps = [];
function overridden() {
  try {
    steps.push("try");
    throw new Error("lost");
  } catch {
    steps.push("catch");
    return "from catch";
  } finally {
    steps.push("finally");
    return "from finally";
  }
}
console.log(overridden(), steps.join(" "));
for (const thrown of ["text", 42, null, { code: "E1" }, new TypeError("typed")]) {
  try {
    throw thrown;
  } catch (error) {
    console.log(typeof error, error?.code ?? error?.message ?? error);
  }
}
for (const work of [
  () => null.x,
  () => undefinedName,
  () => [].reduce((a) => a),
  () => new Array(-1),
  () => decodeURIComponent("%"),
]) {
  try {
    work();
  } catch (error) {
    console.log(error.constructor.name);
  }
}
