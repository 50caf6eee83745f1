// AES-GCM with a fixed key, tampering that is noticed, Ed25519 signatures, random sizes.
const crypto = require("node:crypto");

const key = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex");
const block = crypto.createCipheriv("aes-128-ecb", key, null).setAutoPadding(false);
console.log(block.update("00112233445566778899aabbccddeeff", "hex", "hex"));

const iv = Buffer.alloc(12, 1);
const cipher = crypto.createCipheriv("aes-128-gcm", key, iv);
const secret = Buffer.concat([cipher.update("the plain text", "utf8"), cipher.final()]);
const tag = cipher.getAuthTag();
function open(bytes) {
  const decipher = crypto.createDecipheriv("aes-128-gcm", key, iv);
  decipher.setAuthTag(tag);
  return decipher.update(bytes, undefined, "utf8") + decipher.final("utf8");
}
console.log(secret.length, tag.length, open(secret));
secret[0] ^= 1;
try {
  open(secret);
} catch {
  console.log("tampering was noticed");
}

const { publicKey, privateKey } = crypto.generateKeyPairSync("ed25519");
const signature = crypto.sign(null, Buffer.from("message"), privateKey);
console.log(signature.length, crypto.verify(null, Buffer.from("message"), publicKey, signature));
console.log(crypto.verify(null, Buffer.from("massage"), publicKey, signature));
console.log(crypto.randomBytes(16).length, crypto.randomUUID().length, crypto.randomInt(5) < 5);
