// Asynchronous generators as a pipeline: pages, flattening, batches, an early end.
import { setTimeout as sleep } from "node:timers/promises";

const closed = [];
async function* pages() {
  try {
    for (let page = 1; page <= 4; page++) {
      await sleep(1);
      yield Array.from({ length: 3 }, (_, index) => page * 10 + index);
    }
  } finally {
    closed.push("pages");
  }
}

async function* flatten(source) {
  for await (const list of source) yield* list;
}

async function* batches(source, size) {
  let batch = [];
  for await (const item of source) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

for await (const batch of batches(flatten(pages()), 5)) console.log(batch.join(" "));
for await (const number of flatten(pages())) {
  if (number > 20) {
    console.log("stopped at", number);
    break;
  }
}
console.log(closed.join(" "));
console.log((await Array.fromAsync(flatten(pages()))).length);
for await (const value of [Promise.resolve("a"), "b"]) console.log(value);
