import struct
from typing import NamedTuple

RECORD = struct.Struct("<H10sdB")


class Reading(NamedTuple):
    sensor: int
    label: str
    value: float
    flags: int

    def pack(self) -> bytes:
        return RECORD.pack(self.sensor, self.label.encode(), self.value, self.flags)

    @classmethod
    def unpack(cls, data: bytes) -> "Reading":
        sensor, label, value, flags = RECORD.unpack(data)
        return cls(sensor, label.rstrip(b"\0").decode(), value, flags)


readings = [
    Reading(1, "température"[:4], 21.5, 0b101),
    Reading(513, "pressure", -0.125, 0),
    Reading(65535, "humidity", 1e100, 255),
]
with open("readings.bin", "wb") as file:
    file.write(b"RDG1" + struct.pack(">I", len(readings)))
    file.writelines(reading.pack() for reading in readings)

with open("readings.bin", "rb") as file:
    magic, (count,) = file.read(4), struct.unpack(">I", file.read(4))
    print(magic, count, "records of", RECORD.size, "bytes")
    for index in (2, 0, 1):
        file.seek(8 + index * RECORD.size)
        print(Reading.unpack(file.read(RECORD.size)))

print(readings[1].pack().hex(" ", 4))
print(
    struct.calcsize("<ib"),
    struct.calcsize("=q"),
    struct.unpack(">hH", b"\xff\xfe\xff\xfe"),
)
try:
    struct.pack("<H", 65536)
except struct.error as error:
    print("error:", error)
