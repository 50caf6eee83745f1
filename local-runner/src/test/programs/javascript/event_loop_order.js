// The order of synchronous code, process.nextTick, microtasks, timers and immediates.
const order = [];
const note = (text) => () => order.push(text);

setTimeout(note("timeout 5"), 5);
setTimeout(() => {
  order.push("timeout 0");
  process.nextTick(note("tick in timeout"));
  Promise.resolve().then(note("microtask in timeout"));
  setImmediate(() => {
    order.push("immediate in timeout");
  });
}, 0);
queueMicrotask(note("microtask"));
process.nextTick(note("tick"));
Promise.resolve().then(note("promise 1")).then(note("promise 2"));
(async () => {
  order.push("async start");
  await null;
  order.push("async after await");
})();
order.push("synchronous");

process.on("exit", () => {
  const firstTurn = order.slice(0, order.indexOf("timeout 0"));
  console.log(firstTurn.join("\n"));
  const at = (text) => order.indexOf(text);
  console.log(
    at("tick in timeout") < at("microtask in timeout"),
    at("microtask in timeout") < at("immediate in timeout"),
  );
  console.log(order.length, order.includes("timeout 5"));
});
