// Messages to and from a worker: structured clones, transfer, errors, exit codes.
import { Worker } from "node:worker_threads";
import { once } from "node:events";

const source = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (message) => {
    if (message === "exit") process.exit(3);
    if (message === "throw") throw new RangeError("thrown in the worker");
    parentPort.postMessage({ tags: message.tags.size, when: message.when.getTime(), bytes: message.bytes.byteLength });
  });
`;
const worker = new Worker(source, { eval: true });
const bytes = new ArrayBuffer(1024);
worker.postMessage({ tags: new Set([1, 2, 2]), when: new Date(86_400_000), bytes }, [bytes]);
const [answer] = await once(worker, "message");
console.log(answer, "left here:", bytes.byteLength, bytes.detached);
try {
  worker.postMessage({ call() {} });
} catch (error) {
  console.log(error.name);
}
worker.postMessage("exit");
console.log("exit code", (await once(worker, "exit"))[0]);

const broken = new Worker(source, { eval: true });
broken.postMessage("throw");
const [error] = await once(broken, "error");
console.log(error instanceof RangeError, error.message);

const { port1, port2 } = new MessageChannel();
port1.postMessage("through a channel");
const [message] = await once(port2, "message");
console.log(message);
port1.close();
