import sys; print(sys.stdin.read(), sys.stdin.encoding, sys.stdout.encoding)
