// Cancels waiting work with AbortController, time limits and combined signals.
const { setTimeout: sleep } = require("node:timers/promises");
const { once, EventEmitter } = require("node:events");

async function attempt(name, work) {
  try {
    console.log(name, await work());
  } catch (error) {
    console.log(name, error.name, error.code ?? error.message);
  }
}

// A signal's time limit alone does not keep the process alive.
const alive = setInterval(() => {}, 1_000);

(async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5);
  await attempt("sleep", () => sleep(10_000, "never", { signal: controller.signal }));
  await attempt("again", () => sleep(1, "never", { signal: controller.signal }));
  await attempt("event", () => once(new EventEmitter(), "nothing", { signal: AbortSignal.timeout(5) }));
  const any = AbortSignal.any([new AbortController().signal, AbortSignal.abort(new Error("given up"))]);
  await attempt("any", async () => any.throwIfAborted());
  await attempt("in time", () => sleep(1, "done", { signal: AbortSignal.timeout(5_000) }));
  const seen = [];
  const listened = new AbortController();
  listened.signal.addEventListener("abort", ({ type }) => seen.push(type), { once: true });
  listened.abort("why not");
  listened.abort("twice");
  console.log(seen.join(), listened.signal.aborted, listened.signal.reason);
  clearInterval(alive);
})();
