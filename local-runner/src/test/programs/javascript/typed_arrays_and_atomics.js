// Typed arrays: wrap-around, clamping, shared views, byte order and atomics.
const wraps = Uint8Array.of(255, 256, -1, 1.9);
console.log(wraps.join(), Uint8ClampedArray.of(300, -5, 1.5, 2.5).join(), Int8Array.of(128, 200).join());
const memory = new ArrayBuffer(8, { maxByteLength: 16 });
const bytes = new Uint8Array(memory);
const words = new Uint32Array(memory, 0, 2);
new DataView(memory).setUint32(0, 0x01020304, false);
new DataView(memory).setUint32(4, 0x01020304, true);
console.log(bytes.join(), words[1].toString(16));
memory.resize(12);
console.log(bytes.length, words.length, memory.slice(0, 2).byteLength);
console.log(Float32Array.of(0.1)[0] === 0.1, Float64Array.of(0.1)[0] === 0.1, BigInt64Array.of(2n ** 63n)[0]);
try {
  new Uint32Array(memory, 2);
} catch (error) {
  console.log(error.name);
}
const sorted = Float64Array.of(10, -0, 9, NaN, 0, -Infinity).toSorted();
console.log(Array.from(sorted, (value) => (Object.is(value, -0) ? "-0" : String(value))).join());
const shared = new Int32Array(new SharedArrayBuffer(8));
console.log(
  Atomics.add(shared, 0, 5),
  Atomics.compareExchange(shared, 0, 5, 7),
  Atomics.exchange(shared, 0, 1),
  shared[0],
);
console.log(Atomics.wait(shared, 1, 0, 1), Atomics.wait(shared, 1, 9, 1), Atomics.notify(shared, 1));
