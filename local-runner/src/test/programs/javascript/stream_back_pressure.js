// A slow writer makes a fast reader wait: what is buffered stays bounded, nothing gets lost.
const { Readable, Writable } = require("node:stream");

let produced = 0;
let consumed = 0;
let most = 0;
const source = new Readable({
  highWaterMark: 4,
  objectMode: true,
  read() {
    this.push(produced < 40 ? produced++ : null);
    most = Math.max(most, produced - consumed);
  },
});
const received = [];
const sink = new Writable({
  highWaterMark: 2,
  objectMode: true,
  write(number, _, done) {
    setImmediate(() => {
      consumed++;
      received.push(number);
      done();
    });
  },
});

source.pipe(sink).on("finish", () => {
  console.log(received.length, received.every((number, index) => number === index));
  console.log("bounded:", most <= 8);
  const full = new Writable({ highWaterMark: 3, write: (chunk, encoding, done) => setImmediate(done) });
  console.log(full.write("ab"), full.write("c"), full.writableLength, full.writableNeedDrain);
  full.once("drain", () => console.log("drained", full.writableLength));
});
