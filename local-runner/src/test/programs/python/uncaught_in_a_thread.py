import threading

results = []


def work(number: int) -> None:
    results.append(10 // number)


for number in (5, 0, 2):
    thread = threading.Thread(target=work, args=(number,), name=f"worker-{number}")
    thread.start()
    thread.join()
print("the others went on:", results)
