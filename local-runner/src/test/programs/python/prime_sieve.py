def primes_below(limit: int) -> list[int]:
    composite = bytearray(limit)
    found = []
    for candidate in range(2, limit):
        if composite[candidate]:
            continue
        found.append(candidate)
        for multiple in range(candidate * candidate, limit, candidate):
            composite[multiple] = 1
    return found


print(*primes_below(100))
primes = primes_below(20_000)
print("primes below 20000:", len(primes))
print("sum below 2000:", sum(p for p in primes if p < 2000))
twins = [(p, q) for p, q in zip(primes, primes[1:]) if q - p == 2]
print("twin pairs below 1000:", sum(1 for _, q in twins if q < 1000))
