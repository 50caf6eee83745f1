"""The encoding of a file."""

from pathlib import Path

import charset_normalizer

text = "Die Größe der Tür überraschte die Gäste; später aßen sie süße Brötchen. " * 20
Path("text").write_bytes(text.encode("latin-1"))
assert "Größe" in str(charset_normalizer.from_path("text").best())
print("as expected")
