"""Addresses, by way of its quoting in C."""

from yarl import URL

address = URL("http://example.org/ä") / "e"
assert str(address.with_query(f="1 2")) == "http://example.org/%C3%A4/e?f=1+2"
assert URL("http://bücher.example").raw_host == "xn--bcher-kva.example"
print("as expected")
