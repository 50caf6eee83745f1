// Resources that close themselves in reverse order, also when the body throws.
const log = [];
const resource = (name) => ({
  name,
  [Symbol.dispose]() {
    log.push(`close ${name}`);
  },
});

function work(fail) {
  using first = resource("first");
  using second = resource("second");
  log.push(`use ${first.name} and ${second.name}`);
  if (fail) throw new Error("in the body");
  return "result";
}

console.log(work(false), "|", log.splice(0).join(", "));
try {
  work(true);
} catch (error) {
  console.log(error.message, "|", log.splice(0).join(", "));
}

try {
  using broken = {
    [Symbol.dispose]() {
      throw new Error("in dispose");
    },
  };
  throw new Error("in the body");
} catch (error) {
  console.log(error.name, error.error.message, error.suppressed.message);
}

async function later() {
  await using slow = {
    async [Symbol.asyncDispose]() {
      await null;
      log.push("closed later");
    },
  };
  log.push("working");
}
later().then(() => console.log(log.join(", ")));
