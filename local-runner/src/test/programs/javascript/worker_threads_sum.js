// Counts primes in ranges on two worker threads that share a buffer; 9592 below 100 000.
const { Worker, isMainThread, parentPort, workerData } = require("node:worker_threads");

if (isMainThread) {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const ranges = [[2, 50_000], [50_000, 100_000]];
  const workers = ranges.map(
    ([from, to]) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(__filename, { workerData: { from, to, shared } });
        worker.once("message", resolve);
        worker.once("error", reject);
      }),
  );
  Promise.all(workers).then((counts) => {
    console.log("per range", counts.join(" "));
    console.log("together", Atomics.load(shared, 0), "by", shared[1], "threads");
  });
} else {
  const { from, to, shared } = workerData;
  let count = 0;
  for (let number = from; number < to; number++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= number && prime; divisor++) prime = number % divisor !== 0;
    if (prime) count++;
  }
  Atomics.add(shared, 0, count);
  Atomics.add(shared, 1, 1);
  parentPort.postMessage(count);
}
