import bisect
import heapq
import random
import sys

ready: list[tuple[int, int, str]] = []
for order, line in enumerate(sys.stdin):
    arrival, name, duration = line.split()
    heapq.heappush(ready, (int(arrival), order, f"{name} {duration}"))

clock, waiting, log = 0, [], []
while ready or waiting:
    while ready and ready[0][0] <= clock:
        arrival, order, job = heapq.heappop(ready)
        name, duration = job.split()
        heapq.heappush(waiting, (int(duration), order, name, arrival))
    if not waiting:
        clock = ready[0][0]
        continue
    duration, _, name, arrival = heapq.heappop(waiting)
    log.append((name, clock, clock + duration, clock - arrival))
    clock += duration
for name, start, end, waited in log:
    print(f"{name:<6}{start:>3} to {end:>3}, waited {waited}")
print("mean wait:", sum(entry[3] for entry in log) / len(log))

print(
    heapq.nsmallest(3, [9, 4, 7, 1, 8]),
    heapq.nlargest(2, "pear fig banana".split(), key=len),
)
print(list(heapq.merge([1, 4, 9], [2, 3], [5], reverse=False)))
limits, grades = [60, 70, 80, 90], "FDCBA"
print([grades[bisect.bisect(limits, mark)] for mark in (33, 99, 77, 70, 89, 90, 100)])

generator = random.Random(42)
drawn = [generator.randrange(1000) for _ in range(1000)]
generator.seed(42)
print(
    "repeatable:", drawn == [generator.randrange(1000) for _ in range(1000)], drawn[:5]
)
deck = list(range(52))
generator.shuffle(deck)
print(sorted(deck) == list(range(52)), len(set(generator.sample(deck, 10))))
