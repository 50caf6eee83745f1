import queue
import threading

STOP = None
tasks: queue.Queue = queue.Queue(maxsize=3)
results: queue.PriorityQueue = queue.PriorityQueue()
finished = threading.Event()


def produce(numbers: range) -> None:
    for number in numbers:
        tasks.put(number)


def consume() -> None:
    while (number := tasks.get()) is not STOP:
        divisors = [d for d in range(1, number + 1) if number % d == 0]
        results.put((-len(divisors), number))
        tasks.task_done()
    tasks.task_done()


consumers = [threading.Thread(target=consume) for _ in range(3)]
producers = [
    threading.Thread(target=produce, args=(range(start, 121, 2),)) for start in (1, 2)
]
for thread in consumers + producers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    tasks.put(STOP)
tasks.join()
for thread in consumers:
    thread.join()

print("results:", results.qsize())
for _ in range(4):
    divisors, number = results.get()
    print(number, "has", -divisors, "divisors")

timer = threading.Timer(0.01, finished.set)
timer.start()
print("signalled:", finished.wait(timeout=10))
try:
    queue.Queue().get(timeout=0.01)
except queue.Empty:
    print("empty")
