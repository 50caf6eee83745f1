import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from math import isqrt


def count_primes(bounds: tuple[int, int]) -> int:
    low, high = bounds
    return sum(
        all(n % d for d in range(2, isqrt(n) + 1)) for n in range(max(low, 2), high)
    )


def child(connection, shared, lock) -> None:
    number = connection.recv()
    with lock:
        shared.value += number
    connection.send((number * number, os.getpid()))
    connection.close()


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        counts = list(
            pool.map(count_primes, [(n, n + 1000) for n in range(0, 4000, 1000)])
        )
    print(counts, sum(counts))

    shared, lock = multiprocessing.Value("i", 0), multiprocessing.Lock()
    pairs = [multiprocessing.Pipe() for _ in range(2)]
    processes = [
        multiprocessing.Process(target=child, args=(theirs, shared, lock))
        for _, theirs in pairs
    ]
    for process in processes:
        process.start()
    for number, (ours, _) in enumerate(pairs, 5):
        ours.send(number)
    answers = [ours.recv() for ours, _ in pairs]
    for process in processes:
        process.join()
    print([square for square, _ in answers], "sum", shared.value)
    print("own processes:", len({os.getpid(), *(pid for _, pid in answers)}))
    print("exit codes:", [process.exitcode for process in processes])
