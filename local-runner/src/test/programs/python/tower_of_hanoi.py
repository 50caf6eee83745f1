def moves(discs: int, source: str, target: str, spare: str):
    if discs:
        yield from moves(discs - 1, source, spare, target)
        yield discs, source, target
        yield from moves(discs - 1, spare, target, source)


for disc, source, target in moves(3, "A", "C", "B"):
    print(f"disc {disc}: {source} -> {target}")

pegs = {"A": list(range(10, 0, -1)), "B": [], "C": []}
count = 0
for disc, source, target in moves(10, "A", "C", "B"):
    assert pegs[source].pop() == disc
    assert not pegs[target] or pegs[target][-1] > disc
    pegs[target].append(disc)
    count += 1
print(count, "moves, now", pegs)
