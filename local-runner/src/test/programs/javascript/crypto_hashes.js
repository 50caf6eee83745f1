// Hashes, HMAC, PBKDF2 and scrypt against the vectors that the standards publish.
const crypto = require("node:crypto");

const hash = (name, text) => crypto.createHash(name).update(text).digest("hex");
console.log("md5", hash("md5", ""));
console.log("sha1", hash("sha1", "abc"));
console.log("sha256", hash("sha256", "abc"));
console.log("sha512", hash("sha512", "abc").slice(0, 32));
console.log("sha3-256", hash("sha3-256", "").slice(0, 32));
const pieces = crypto.createHash("sha256");
for (const letter of "abc") pieces.update(letter);
console.log("in pieces", pieces.digest("hex") === hash("sha256", "abc"));
console.log("hmac", crypto.createHmac("sha256", "Jefe").update("what do ya want for nothing?").digest("hex"));
console.log("pbkdf2", crypto.pbkdf2Sync("password", "salt", 2, 20, "sha1").toString("hex"));
console.log("scrypt", crypto.scryptSync("", "", 16, { N: 16, r: 1, p: 1 }).toString("hex"));
console.log("base64", crypto.createHash("sha256").update("abc").digest("base64url").length);
const equal = (left, right) => crypto.timingSafeEqual(Buffer.from(left), Buffer.from(right));
console.log(equal("secret", "secret"), equal("secret", "secreT"));
