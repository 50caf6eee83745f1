// Generators that take values, are ended early, pass on errors and delegate.
function* average() {
  let sum = 0;
  let count = 0;
  let result;
  while (true) {
    sum += yield result;
    result = sum / ++count;
  }
}
const running = average();
running.next();
console.log([10, 20, 60].map((value) => running.next(value).value).join(" "));
console.log(JSON.stringify(running.return("over")), JSON.stringify(running.next(1)));

function* careful() {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    yield `caught ${error.message}`;
  } finally {
    yield "cleaned up";
  }
}
const first = careful();
console.log(first.next().value, first.throw(new Error("stop")).value, first.next().value, first.next().done);
for (const value of careful()) {
  console.log("early", value);
  break;
}

function* inner() {
  const got = yield "a";
  return `inner got ${got}`;
}
function* outer() {
  const result = yield* inner();
  yield result;
  yield* [1, 2];
}
const both = outer();
console.log(both.next().value, both.next("x").value, both.next().value, both.next().value, both.next().done);
