"""Modules that moved."""

import six
from six.moves import queue, urllib


@six.add_metaclass(type)
class Plain:
    pass


waiting = queue.Queue()
waiting.put(six.ensure_text(b"text"))
assert waiting.get() == "text" and urllib.parse.quote("a b") == "a%20b"
print("as expected")
