from collections import OrderedDict
from functools import lru_cache
from typing import Generic, Hashable, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LeastRecentlyUsed(Generic[K, V]):
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        if key not in self.entries:
            return None
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key: K, value: V) -> None:
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            evicted, _ = self.entries.popitem(last=False)
            print("evicted", evicted)


cache: LeastRecentlyUsed[str, int] = LeastRecentlyUsed(2)
cache.put("one", 1)
cache.put("two", 2)
print("one =", cache.get("one"))
cache.put("three", 3)
print("two =", cache.get("two"))
cache.put("one", 11)
cache.put("four", 4)
print(list(cache.entries.items()))


@lru_cache(maxsize=None)
def stairs(steps: int) -> int:
    return 1 if steps < 2 else stairs(steps - 1) + stairs(steps - 2)


print(stairs(90), stairs.cache_info().misses, stairs.cache_info().hits)
