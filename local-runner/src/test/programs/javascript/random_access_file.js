// Fixed-length records in one file, read and changed in place by position.
const fs = require("node:fs");

const RECORD = 16;
const encode = (id, name, balance) => {
  const buffer = Buffer.alloc(RECORD);
  buffer.writeUInt16BE(id, 0);
  buffer.write(name, 2, 10, "utf8");
  buffer.writeInt32LE(balance, 12);
  return buffer;
};
const decode = (buffer) => ({
  id: buffer.readUInt16BE(0),
  name: buffer.toString("utf8", 2, 12).replace(/\0+$/, ""),
  balance: buffer.readInt32LE(12),
});

const descriptor = fs.openSync("accounts.dat", "w+");
[["ada", 100], ["bob", -50], ["Zoë", 2 ** 31 - 1]].forEach(([name, balance], index) => {
  fs.writeSync(descriptor, encode(index + 1, name, balance), 0, RECORD, index * RECORD);
});
const record = (index) => {
  const buffer = Buffer.alloc(RECORD);
  const read = fs.readSync(descriptor, buffer, 0, RECORD, index * RECORD);
  return read === RECORD ? decode(buffer) : null;
};
console.log(record(2), record(0), record(3));
fs.writeSync(descriptor, encode(2, "bob", 75), 0, RECORD, RECORD);
console.log(record(1), fs.fstatSync(descriptor).size);
fs.closeSync(descriptor);
