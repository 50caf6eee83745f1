import sys

# A jail has no /usr/local.
print([path for path in sys.path[1:] if not path.startswith("/usr/local/")])
print(sys.flags, sys.orig_argv[1:], sys.getrecursionlimit())
