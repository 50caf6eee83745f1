// Writes a report as text, JSON and bytes to /tmp/output and reads each back.
const fs = require("node:fs");
const crypto = require("node:crypto");

const rows = [{ city: "Oslo", people: 709 }, { city: "Rome", people: 2873 }, { city: "Łódź", people: 670 }];
const folder = "/tmp/output";
fs.mkdirSync(`${folder}/tables`, { recursive: true });
fs.writeFileSync(`${folder}/report.json`, JSON.stringify(rows));
fs.writeFileSync(`${folder}/tables/report.csv`, rows.map(({ city, people }) => `${city},${people}\n`).join(""));
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
fs.writeFileSync(`${folder}/bytes.bin`, bytes);

console.log(JSON.parse(fs.readFileSync(`${folder}/report.json`)).reduce((sum, { people }) => sum + people, 0));
console.log(fs.readFileSync(`${folder}/tables/report.csv`, "utf8").split("\n").length - 1, "lines");
console.log(fs.statSync(`${folder}/tables/report.csv`).size, "bytes");
const read = fs.readFileSync(`${folder}/bytes.bin`);
console.log(read.length, read[255], read.equals(Buffer.from(bytes)));
console.log(crypto.createHash("sha256").update(read).digest("hex"));
