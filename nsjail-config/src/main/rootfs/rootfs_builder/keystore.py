"""Evens out Java's keystore of authorities, which notes when each was added."""

import hashlib
import struct
from pathlib import Path

from .problem import Problem

_FILE = "etc/ssl/certs/java/cacerts"
_MAGIC, _VERSION, _CERTIFICATE = 0xFEEDFEED, 2, 2
# The password that every Java ships with; the digest guards against accidents, not against anyone.
_SALT = "changeit".encode("utf-16-be") + b"Mighty Aphrodite"


def even_out_keystore(root: Path, epoch: int) -> None:
    """Give every entry of the keystore, if there is one, the same time, and a fixed order."""
    file = root / _FILE
    if file.exists():
        file.write_bytes(evened_out(file.read_bytes(), epoch))


def evened_out(content: bytes, epoch: int) -> bytes:
    """A JKS keystore of certificates with one time for all of them (sun.security.provider.JavaKeyStore)."""
    magic, version, count = struct.unpack_from(">III", content)
    if (magic, version) != (_MAGIC, _VERSION):
        raise Problem(f"{_FILE} is not a keystore of the known format.")
    position = 12
    entries = []
    for _ in range(count):
        kind, length = struct.unpack_from(">IH", content, position)
        if kind != _CERTIFICATE:
            raise Problem(f"{_FILE} holds something else than certificates.")
        time = position + 6 + length
        kind_length = struct.unpack_from(">H", content, time + 8)[0]
        size_at = time + 10 + kind_length
        end = size_at + 4 + struct.unpack_from(">I", content, size_at)[0]
        head, rest = content[position:time], content[time + 8 : end]
        entries.append(head + struct.pack(">Q", epoch * 1000) + rest)
        position = end
    if len(content) != position + 20:
        raise Problem(f"{_FILE} does not end where its entries do.")
    body = content[:12] + b"".join(sorted(entries))
    return body + hashlib.sha1(_SALT + body).digest()
