from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from itertools import (
    accumulate,
    chain,
    combinations,
    combinations_with_replacement,
    compress,
    cycle,
    groupby,
    islice,
    pairwise,
    product,
    starmap,
    tee,
    zip_longest,
)
from operator import itemgetter, mul

print(list(accumulate(range(1, 8), mul)), list(pairwise("abcd")))
print(
    ["".join(p) for p in product("ab", "xy", repeat=1)],
    len(list(combinations(range(49), 2))),
)
print(
    list(combinations_with_replacement("ab", 2)), list(starmap(pow, [(2, 5), (3, 2)]))
)
print(
    list(zip_longest("abc", "x", fillvalue="-")),
    list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])),
)
print(
    list(islice(cycle("red green".split()), 5)), list(chain.from_iterable(["ab", "c"]))
)
powerset = chain.from_iterable(combinations("abc", n) for n in range(4))
print(["".join(subset) for subset in powerset])
first, second = tee(x * x for x in range(4))
print(sum(first), list(second))

sales = [("north", 5), ("south", 7), ("north", 2), ("east", 4), ("south", 1)]
for region, rows in groupby(sorted(sales), key=itemgetter(0)):
    print(region, [amount for _, amount in rows], end="; ")
print()

letters = Counter("mississippi")
print(
    letters.most_common(2),
    (letters - Counter("miss")).total(),
    Counter(a=1) | Counter(a=3, b=1),
)
window = deque(maxlen=3)
window.extend(range(6))
window.rotate(1)
print(window, ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
order = OrderedDict.fromkeys("banana")
order.move_to_end("b")
print(
    "".join(order),
    dict(defaultdict(int, x=1)),
    namedtuple("Pair", "l r", defaults=[9])(1)._asdict(),
)
