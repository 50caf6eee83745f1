import base64
import binascii
import hashlib
import hmac
import zlib

print("md5    ", hashlib.md5(b"").hexdigest())
print("sha1   ", hashlib.sha1(b"abc").hexdigest())
print("sha256 ", hashlib.sha256(b"abc").hexdigest())
print("blake2s", hashlib.blake2s(b"abc", digest_size=8).hexdigest())
print(
    "crc32   %08x adler32 %08x" % (zlib.crc32(b"123456789"), zlib.adler32(b"Wikipedia"))
)

streamed = hashlib.sha512()
for start in range(0, 1_000_000, 4096):
    streamed.update(b"a" * min(4096, 1_000_000 - start))
print("a million a:", streamed.hexdigest()[:32])

key = b"key"
signature = hmac.new(
    key, b"The quick brown fox jumps over the lazy dog", "sha256"
).hexdigest()
print("hmac", signature, hmac.compare_digest(signature, signature[:-1] + "0"))
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2).hex())

for data in (b"f", b"fo", b"foobar", bytes([251, 255])):
    print(
        base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data)
    )
print(
    base64.b64decode("SGVsbG8="), base64.a85encode(b"Man "), binascii.unhexlify("00ff")
)
try:
    base64.b64decode("SGVsbG8", validate=True)
except binascii.Error as error:
    print(error)

packed = zlib.compress(b"banana" * 500, 9)
print(len(packed) < 40, zlib.decompress(packed) == b"banana" * 500)
unpacker = zlib.decompressobj()
print(
    sum(len(unpacker.decompress(packed[i : i + 5])) for i in range(0, len(packed), 5))
)
