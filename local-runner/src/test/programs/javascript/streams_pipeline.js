// A pipeline of a readable, two transforms and a writable, then one that fails.
const { Readable, Transform, Writable } = require("node:stream");
const { pipeline } = require("node:stream/promises");

const splitLines = () => {
  let rest = "";
  return new Transform({
    readableObjectMode: true,
    transform(chunk, _, done) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop();
      for (const line of lines) this.push(line);
      done();
    },
    flush(done) {
      done(null, rest || undefined);
    },
  });
};
const parse = () =>
  new Transform({
    objectMode: true,
    transform(line, _, done) {
      const number = Number(line);
      if (Number.isNaN(number)) done(new Error(`not a number: ${line}`));
      else done(null, number);
    },
  });

async function total(chunks) {
  let sum = 0;
  const add = new Writable({
    objectMode: true,
    write(number, _, done) {
      sum += number;
      done();
    },
  });
  await pipeline(Readable.from(chunks), splitLines(), parse(), add);
  return sum;
}

(async () => {
  console.log(await total(["1\n2", "0\n3", "\n4\n5"]));
  await total(["1\ntwo\n3"]).catch((error) => console.log(error.message));
  const doubled = await Readable.from([1, 2, 3, 4]).filter((n) => n % 2 === 0).map((n) => n * 2).toArray();
  console.log(doubled.join(" "));
})();
