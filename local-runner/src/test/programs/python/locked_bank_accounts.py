import threading
from contextlib import ExitStack


class Account:
    def __init__(self, number: int, balance: int):
        self.number, self.balance = number, balance
        self.lock = threading.Lock()


def transfer(source: Account, target: Account, amount: int) -> bool:
    # Always in the order of the numbers: two transfers cannot wait for each other.
    with ExitStack() as locks:
        for account in sorted((source, target), key=lambda a: a.number):
            locks.enter_context(account.lock)
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True


accounts = [Account(n, 1000) for n in range(4)]


def work(seed: int) -> None:
    state = seed
    for _ in range(500):
        state = (state * 1103515245 + 12345) % 2**31
        source, step = state // 65536 % 4, state // 262144 % 3 + 1
        transfer(accounts[source], accounts[(source + step) % 4], state % 50)


threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("total:", sum(a.balance for a in accounts))
print("overdrawn:", [a.number for a in accounts if a.balance < 0])
print("refused:", transfer(accounts[0], accounts[1], 5000))

own = threading.local()
own.value = "main"
seen: list[bool] = []
other = threading.Thread(target=lambda: seen.append(hasattr(own, "value")))
other.start()
other.join()
print("thread-local:", own.value, seen)
