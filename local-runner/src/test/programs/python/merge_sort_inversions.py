def sort_and_count(items: list) -> tuple[list, int]:
    """Sorts, and counts the pairs that stood in the wrong order."""
    if len(items) < 2:
        return items, 0
    middle = len(items) // 2
    left, in_left = sort_and_count(items[:middle])
    right, in_right = sort_and_count(items[middle:])
    merged, across = [], 0
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            across += len(left) - i
            j += 1
    merged += left[i:] + right[j:]
    return merged, in_left + in_right + across


for example in ([2, 4, 1, 3, 5], list(range(100, 0, -1)), list("sorting")):
    ordered, inversions = sort_and_count(example)
    assert ordered == sorted(example)
    print(
        len(example), "items:", inversions, "inversions, ends", ordered[0], ordered[-1]
    )
