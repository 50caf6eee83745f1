import atexit
import sys

trace: list[str] = []


def attempt(action) -> str:
    try:
        trace.append("try")
        action()
    except ZeroDivisionError:
        trace.append("except")
        return "from except"
    else:
        trace.append("else")
        return "from else"
    finally:
        trace.append("finally")


def overruled() -> str:
    for number in range(5):
        try:
            if number == 2:
                return f"try {number}"
        finally:
            if number == 2:
                return f"finally {number}"
    return "end"


print(attempt(lambda: 1 / 0), trace)
trace.clear()
print(attempt(lambda: None), trace)
trace.clear()
try:
    attempt(lambda: int("x"))
except ValueError as error:
    print(error, trace)
print(overruled())

for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()

atexit.register(print, "registered first, runs last")
atexit.register(lambda: print("registered last, runs first"))
try:
    sys.exit(4)
finally:
    print("leaving")
