"""Encryption, keys, and a certificate of its own, by OpenSSL."""

import datetime

from cryptography import x509
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
from cryptography.x509.oid import NameOID

token = Fernet(Fernet.generate_key()).encrypt(b"text")
try:
    Fernet(Fernet.generate_key()).decrypt(token)
except InvalidToken:
    pass
for kind, length in ((AESGCM, 32), (ChaCha20Poly1305, 32)):
    cipher = kind(bytes(length))
    assert (
        cipher.decrypt(bytes(12), cipher.encrypt(bytes(12), b"text", None), None)
        == b"text"
    )
key = rsa.generate_private_key(65537, 2048)
signature = key.sign(b"text", padding.PKCS1v15(), hashes.SHA256())
key.public_key().verify(signature, b"text", padding.PKCS1v15(), hashes.SHA256())
curve = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "example")])
day = datetime.datetime(2026, 1, 1)
certificate = (
    x509.CertificateBuilder(name, name, curve.public_key(), 1, day, day.replace(2027))
    .sign(curve, hashes.SHA256())
    .public_bytes(serialization.Encoding.PEM)
)
assert x509.load_pem_x509_certificate(certificate).subject == name
print("as expected")
