"""Names of hosts in other scripts."""

import idna

for name in ("bücher.example", "例え.テスト", "пример.испытание"):
    assert idna.decode(idna.encode(name)) == name
try:
    idna.encode("-a")
except idna.IDNAError:
    print("as expected")
