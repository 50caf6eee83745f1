// Deflate, gzip, brotli and zstd round trips; what repeats gets small, what is broken is refused.
const zlib = require("node:zlib");

const text = "the same line over and over\n".repeat(400);
for (const name of ["deflate", "gzip", "brotliCompress", "zstdCompress"]) {
  const undo = {
    deflate: "inflate",
    gzip: "gunzip",
    brotliCompress: "brotliDecompress",
    zstdCompress: "zstdDecompress",
  }[name];
  const packed = zlib[`${name}Sync`](text);
  console.log(name, packed.length < text.length / 50, zlib[`${undo}Sync`](packed).toString() === text);
}
console.log(zlib.crc32("123456789").toString(16), zlib.crc32("").toString(16));
const known = Buffer.from("eJzLSM3JyQcABiwCFQ==", "base64");
console.log(zlib.inflateSync(known).toString());
const packed = zlib.gzipSync("short");
console.log(packed[0].toString(16), packed[1].toString(16), zlib.gunzipSync(packed).toString());
packed[packed.length - 5] ^= 0xff;
for (const bytes of [packed, packed.subarray(0, 12), Buffer.from("no gzip")]) {
  try {
    zlib.gunzipSync(bytes);
  } catch (error) {
    console.log(error.code);
  }
}
