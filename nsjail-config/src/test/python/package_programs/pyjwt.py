"""Tokens of a secret and of a pair of keys."""

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

key = ec.generate_private_key(ec.SECP256R1())
for algorithm, private, public in (
    ("HS256", "s", "s"),
    ("ES256", key, key.public_key()),
):
    token = jwt.encode({"sub": "a", "exp": 4102444800}, private, algorithm)
    assert jwt.decode(token, public, [algorithm])["sub"] == "a"
try:
    jwt.decode(jwt.encode({"exp": 1}, "s"), "s", ["HS256"])
except jwt.ExpiredSignatureError:
    print("as expected")
