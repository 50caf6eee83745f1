import statistics
import sys

numbers = [float(word) for word in sys.stdin.read().split()]
print("count", len(numbers), "sum", sum(numbers))
print("mean", statistics.mean(numbers), "median", statistics.median(numbers))
print("mode", statistics.mode(numbers), "modes", statistics.multimode([1, 1, 2, 2, 3]))
print("population deviation", statistics.pstdev(numbers))
print("sample variance", round(statistics.variance(numbers), 6))
print("quartiles", statistics.quantiles(numbers, n=4, method="inclusive"))
print(
    "harmonic",
    statistics.harmonic_mean([40, 60]),
    "geometric",
    round(statistics.geometric_mean([54, 24, 36]), 9),
)

line = statistics.linear_regression([1, 2, 3, 4], [5, 7, 9, 11])
print("slope", line.slope, "intercept", line.intercept)
print("correlation", round(statistics.correlation([1, 2, 3, 4], [8, 6, 4, 2]), 12))
normal = statistics.NormalDist(100, 15)
print("within one deviation", f"{normal.cdf(115) - normal.cdf(85):.6f}")
try:
    statistics.mean([])
except statistics.StatisticsError as error:
    print(error)
