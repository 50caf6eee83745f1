from itertools import count, islice, takewhile


def numbers(lines):
    for line in lines:
        try:
            yield float(line)
        except ValueError:
            yield from ()


def moving_average(values, size):
    window = []
    for value in values:
        window = (window + [value])[-size:]
        if len(window) == size:
            yield sum(window) / size


def running_total():
    """Takes numbers by send; the return value is the last total."""
    total = 0
    while (value := (yield total)) is not None:
        total += value
    return total


print(list(moving_average(numbers("1 2 x 3 4 5.5".split()), 2)))

totals = running_total()
next(totals)
print([totals.send(n) for n in (5, 10, -3)])
try:
    totals.send(None)
except StopIteration as end:
    print("returned", end.value)


def guarded():
    try:
        for n in count():
            yield n
    except LookupError as error:
        yield f"told of {error!r}"
    finally:
        print("closed")


source = guarded()
print(list(islice(source, 3)), source.throw(KeyError("k")))
source.close()
squares = (n * n for n in count(1))
print(list(takewhile(lambda n: n < 60, squares)), next(squares))
print(sum(n for n in range(1000) if n % 3 == 0 or n % 5 == 0))
