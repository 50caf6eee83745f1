import heapq
from collections import Counter
from itertools import count

TEXT = "this is an example of a huffman tree"


def codes(text: str) -> dict[str, str]:
    tie = count()
    heap = [(n, next(tie), letter) for letter, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        low, high = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (low[0] + high[0], next(tie), (low[2], high[2])))
    table: dict[str, str] = {}

    def walk(node, prefix: str) -> None:
        if isinstance(node, str):
            table[node] = prefix or "0"
        else:
            walk(node[0], prefix + "0")
            walk(node[1], prefix + "1")

    walk(heap[0][2], "")
    return table


table = codes(TEXT)
bits = "".join(table[letter] for letter in TEXT)
back = {code: letter for letter, code in table.items()}
decoded, current = "", ""
for bit in bits:
    current += bit
    if current in back:
        decoded += back[current]
        current = ""

print("letters:", len(table))
print("bits:", len(bits), "instead of", len(TEXT) * 8)
print("decoded:", decoded)
print("code length of the space:", len(table[" "]))
print("Kraft sum:", sum(2.0 ** -len(code) for code in table.values()))
