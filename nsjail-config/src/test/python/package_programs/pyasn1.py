"""There and back."""

from pyasn1.codec.der import decoder, encoder
from pyasn1.type import namedtype, univ


class Point(univ.Sequence):
    componentType = namedtype.NamedTypes(
        namedtype.NamedType("x", univ.Integer()),
        namedtype.NamedType("name", univ.OctetString()),
    )


point = Point()
point["x"], point["name"] = 5, b"name"
assert encoder.encode(point).hex() == "30090201050404" + b"name".hex()
assert decoder.decode(encoder.encode(point), Point())[0] == point
print("as expected")
