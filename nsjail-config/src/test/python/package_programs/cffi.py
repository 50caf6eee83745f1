"""Calls into the C library, and one back, for which libffi needs memory to execute."""

from cffi import FFI

ffi = FFI()
ffi.cdef(
    """
  int snprintf(char *, size_t, const char *, ...);
  void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
  int getpid(void);
"""
)
library = ffi.dlopen(None)
text = ffi.new("char[]", 20)
library.snprintf(text, 20, b"%d %s", ffi.cast("int", 42), ffi.new("char[]", b"text"))
assert ffi.string(text) == b"42 text" and library.getpid() > 0


@ffi.callback("int(const void *, const void *)")
def compare(left, right):
    return ffi.cast("int *", left)[0] - ffi.cast("int *", right)[0]


numbers = ffi.new("int[]", [3, 1, 2])
library.qsort(numbers, 3, 4, compare)
assert list(numbers) == [1, 2, 3]
print("as expected")
