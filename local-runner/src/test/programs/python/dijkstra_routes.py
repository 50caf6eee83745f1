import heapq

ROADS = """
A B 7
A C 9
A F 14
B C 10
B D 15
C D 11
C F 2
D E 6
E F 9
G H 1
"""

graph: dict[str, dict[str, int]] = {}
for line in ROADS.split("\n"):
    if line:
        start, end, length = line.split()
        graph.setdefault(start, {})[end] = int(length)
        graph.setdefault(end, {})[start] = int(length)


def shortest_from(source: str) -> tuple[dict[str, int], dict[str, str]]:
    distance, before = {source: 0}, {}
    queue = [(0, source)]
    while queue:
        so_far, town = heapq.heappop(queue)
        if so_far > distance[town]:
            continue
        for neighbour, length in graph[town].items():
            candidate = so_far + length
            if candidate < distance.get(neighbour, candidate + 1):
                distance[neighbour] = candidate
                before[neighbour] = town
                heapq.heappush(queue, (candidate, neighbour))
    return distance, before


distance, before = shortest_from("A")
for town in sorted(graph):
    if town not in distance:
        print(town, "unreachable")
        continue
    path = [town]
    while path[-1] in before:
        path.append(before[path[-1]])
    print(town, distance[town], "via", "-".join(reversed(path)))
