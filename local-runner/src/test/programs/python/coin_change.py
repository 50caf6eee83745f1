import sys


def ways(coins: list[int], amount: int) -> int:
    table = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            table[total] += table[total - coin]
    return table[amount]


def fewest(coins: list[int], amount: int) -> list[int] | None:
    best: list[list[int] | None] = [[]]
    for total in range(1, amount + 1):
        candidates = [
            best[total - coin] + [coin]
            for coin in coins
            if coin <= total and best[total - coin] is not None
        ]
        best.append(min(candidates, key=len, default=None))
    return best[amount]


amount = int(sys.argv[1])
coins = [int(argument) for argument in sys.argv[2:]]
print("ways:", ways(coins, amount))
print("fewest:", sorted(fewest(coins, amount), reverse=True))
print("UK coins for 2 pounds:", ways([1, 2, 5, 10, 20, 50, 100, 200], 200))
print("greedy would fail:", fewest([1, 3, 4], 6))
print("impossible:", fewest([5, 10], 7))
