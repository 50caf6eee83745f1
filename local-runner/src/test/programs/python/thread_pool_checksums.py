import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def digest(number: int) -> tuple[int, str, bool]:
    data = str(number).encode() * 1000
    on_main = threading.current_thread() is threading.main_thread()
    return number, hashlib.md5(data).hexdigest()[:8], on_main


with ThreadPoolExecutor(max_workers=4) as pool:
    for number, text, on_main in pool.map(digest, range(5)):
        print(number, text, on_main)
    futures = {pool.submit(pow, n, 13, 10**9 + 7): n for n in range(2, 8)}
    results = {futures[done]: done.result() for done in as_completed(futures)}
    print(sorted(results.items()))
    failing = pool.submit(lambda: [][0])
    wait([failing])
    print(failing.exception())

barrier = threading.Barrier(3)
arrived: list[int] = []
passed: list[str] = []


def runner(number: int) -> None:
    arrived.append(number)
    barrier.wait(timeout=10)
    passed.append(f"saw {len(arrived)}")


threads = [threading.Thread(target=runner, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(arrived), passed)
