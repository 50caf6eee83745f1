from collections import deque

CAPACITY = {
    ("s", "1"): 16,
    ("s", "2"): 13,
    ("1", "2"): 10,
    ("2", "1"): 4,
    ("1", "3"): 12,
    ("3", "2"): 9,
    ("2", "4"): 14,
    ("4", "3"): 7,
    ("3", "t"): 20,
    ("4", "t"): 4,
}
NODES = "s1234t"

residual = {(a, b): CAPACITY.get((a, b), 0) for a in NODES for b in NODES}


def augmenting_path() -> list[tuple[str, str]]:
    before = {"s": ""}
    queue = deque("s")
    while queue:
        node = queue.popleft()
        for other in NODES:
            if other not in before and residual[node, other]:
                before[other] = node
                queue.append(other)
    path, node = [], "t"
    while before.get(node):
        path.append((before[node], node))
        node = before[node]
    return path


flow = 0
while path := augmenting_path():
    amount = min(residual[edge] for edge in path)
    for a, b in path:
        residual[a, b] -= amount
        residual[b, a] += amount
    flow += amount
print("maximum flow:", flow)

reachable, grown = {"s"}, True
while grown:
    more = {b for a in reachable for b in NODES if residual[a, b]} - reachable
    reachable |= more
    grown = bool(more)
cut = sorted((a, b) for a, b in CAPACITY if a in reachable and b not in reachable)
print("minimum cut:", cut, sum(CAPACITY[edge] for edge in cut))
