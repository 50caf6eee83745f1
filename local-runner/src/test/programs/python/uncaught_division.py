def average(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)


for numbers in ([1, 2, 6], [2.5], []):
    print(average(numbers))
print("never reached")
