// Buffers: encodings, byte order, slices that share memory, searching and comparing.
const buffer = Buffer.from("Grüße, 世界!");
console.log(buffer.length, buffer.toString("hex"));
console.log(buffer.toString("base64"), Buffer.from(buffer.toString("base64"), "base64").equals(buffer));
console.log(
  Buffer.from("ff00zz", "hex").length,
  Buffer.from("é", "latin1").toString("hex"),
  Buffer.from("ab", "utf16le").toString("hex"),
);
console.log(Buffer.from("_-8", "base64url").toString("hex"), Buffer.from([255, 239]).toString("base64"));

const numbers = Buffer.alloc(16);
numbers.writeUInt32BE(0xdeadbeef, 0);
numbers.writeUInt32LE(0xdeadbeef, 4);
numbers.writeDoubleBE(Math.PI, 8);
console.log(numbers.toString("hex"), numbers.readInt16BE(0), numbers.readDoubleBE(8) === Math.PI);
console.log(numbers.readBigUInt64BE(0).toString(16), numbers.swap32().readUInt32BE(4).toString(16));

const text = Buffer.from("hello world");
const slice = text.subarray(0, 5);
slice[0] = 0x4a;
console.log(
  text.toString(),
  Buffer.from(text).fill("-", 0, 5).toString(),
  text.indexOf("world"),
  text.includes("xyz"),
);
console.log(
  Buffer.compare(Buffer.from("a"), Buffer.from("b")),
  Buffer.concat([Buffer.from("x"), Buffer.alloc(2, "y")]).toString(),
);
console.log(
  Buffer.byteLength("😀"),
  Buffer.from("😀").subarray(0, 2).toString() === "\ufffd",
  JSON.stringify(Buffer.from("A")),
);
try {
  numbers.writeUInt8(256, 0);
} catch (error) {
  console.log(error.code);
}
console.log(btoa("hi"), atob("aGk="), Uint8Array.from(Buffer.from("abc")).join());
