// Promise.all, any, race, allSettled, withResolvers and try, and their failures.
const later = (value, ms) => new Promise((resolve) => setTimeout(resolve, ms, value));
const fails = (text, ms) => new Promise((_, reject) => setTimeout(() => reject(new Error(text)), ms));

async function main() {
  console.log((await Promise.all([later("slow", 30), "plain", later("fast", 1)])).join(" "));
  console.log(await Promise.race([later("slow", 60), later("fast", 1)]));
  console.log(await Promise.any([fails("first", 1), later("second", 20)]));
  const settled = await Promise.allSettled([later(1, 1), fails("broken", 1)]);
  console.log(settled.map(({ status, value, reason }) => `${status}:${value ?? reason.message}`).join(" "));
  try {
    await Promise.all([later(1, 1), fails("one of many", 2)]);
  } catch (error) {
    console.log("all:", error.message);
  }
  try {
    await Promise.any([fails("a", 1), fails("b", 2)]);
  } catch (error) {
    console.log("any:", error.name, error.errors.map(({ message }) => message).join());
  }
  const { promise, resolve } = Promise.withResolvers();
  setTimeout(resolve, 1, "resolved from outside");
  console.log(await promise);
  const message = await Promise.try(() => JSON.parse("{")).catch((error) => error.name);
  console.log(message, await Promise.all([]).then((list) => list.length));
}

main().finally(() => console.log("finally"));
