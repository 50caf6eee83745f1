"""Stacks switched by hand, on more than one thread."""

import threading

from greenlet import getcurrent, greenlet

seen = []


def count(name: str) -> None:
    for number in range(3):
        seen.append((name, number))
        getcurrent().parent.switch()


def run() -> None:
    both = [greenlet(count), greenlet(count)]
    for _ in range(3):
        for name, one in zip("ab", both):
            one.switch(name) if not one else one.switch()


threads = [threading.Thread(target=run) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(seen) == 12
print("as expected")
