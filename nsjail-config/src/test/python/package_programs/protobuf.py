"""Messages: known ones, and one described at run time."""

from google.protobuf import descriptor_pb2, descriptor_pool, json_format, struct_pb2
from google.protobuf.internal import api_implementation
from google.protobuf.message_factory import MessageFactory

struct = struct_pb2.Struct()
struct.update({"a": [1, "b", None]})
again = struct_pb2.Struct.FromString(struct.SerializeToString())
assert json_format.MessageToDict(again) == {"a": [1.0, "b", None]}
file = descriptor_pb2.FileDescriptorProto(name="point.proto", package="test")
message = file.message_type.add(name="Point")
message.field.add(name="x", number=1, type=5, label=1)
pool = descriptor_pool.DescriptorPool()
pool.Add(file)
point = MessageFactory(pool).GetPrototype(pool.FindMessageTypeByName("test.Point"))(
    x=150
)
assert point.SerializeToString() == b"\x08\x96\x01"
api_implementation.Type()
print("as expected")
