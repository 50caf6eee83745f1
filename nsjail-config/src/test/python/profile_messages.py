"""Parse nsjail's profiles by the parser of Protocol Buffers."""

import functools

try:
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
    from google.protobuf import text_format

    ParseError = text_format.ParseError
except ImportError:
    ParseError = None

NAMESPACES = ("net", "user", "ns", "pid", "ipc", "uts", "cgroup")

LIMITS = "as core cpu fsize nofile nproc stack memlock rtprio msgqueue".split()

# Of config.proto of nsjail 3.6, what the profiles use or must not use. The numbers stand for nothing: text names fields.
FIELDS = {
    "string": "name hostname cwd",
    "bool": "mount_proc keep_env keep_caps disable_no_new_privs disable_rl iface_no_lo skip_setsid detect_cgroupv2 "
    + " ".join(f"clone_new{kind}" for kind in NAMESPACES),
    "uint32": "time_limit",
    "int32": "nice_level",
    "uint64": " ".join(f"rlimit_{limit}" for limit in LIMITS),
    "repeated string": "cap envar",
    "Mode": "mode",
    "RLimit": " ".join(f"rlimit_{limit}_type" for limit in LIMITS),
    "repeated MountPt": "mount",
}
MOUNT_FIELDS = {
    "string": "src prefix_src_env dst prefix_dst_env fstype options",
    "bytes": "src_content",
    "bool": "is_bind rw is_dir mandatory is_symlink nosuid nodev noexec",
}
ENUMS = {"Mode": "LISTEN ONCE RERUN EXECVE", "RLimit": "VALUE SOFT HARD INF"}


@functools.cache
def _message():
    """Make the messages of nsjail's profiles."""
    kind = descriptor_pb2.FieldDescriptorProto
    file = descriptor_pb2.FileDescriptorProto(
        name="profile.proto", package="nsjail", syntax="proto2"
    )
    for name, words in ENUMS.items():
        enum = file.enum_type.add(name=name)
        for number, word in enumerate(words.split()):
            enum.value.add(name=word, number=number)
    for name, fields in (("MountPt", MOUNT_FIELDS), ("NsJailConfig", FIELDS)):
        message = file.message_type.add(name=name)
        for typed, names in fields.items():
            label = kind.LABEL_REPEATED if " " in typed else kind.LABEL_OPTIONAL
            word = typed.split()[-1]
            for field in names.split():
                added = message.field.add(
                    name=field, number=len(message.field) + 1, label=label
                )
                if word in ENUMS:
                    added.type, added.type_name = kind.TYPE_ENUM, f".nsjail.{word}"
                elif word == "MountPt":
                    added.type, added.type_name = kind.TYPE_MESSAGE, ".nsjail.MountPt"
                else:
                    added.type = getattr(kind, f"TYPE_{word.upper()}")
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    descriptor = pool.FindMessageTypeByName("nsjail.NsJailConfig")
    return message_factory.MessageFactory(pool).GetPrototype(descriptor)


def parse(text: str):
    """Parse a profile; of a field twice, a field that nobody knows and a value of another type it makes an error."""
    return text_format.Parse(text, _message()())
