"""A bar, with the thread that watches over it, and a map over processes."""

from tqdm import tqdm
from tqdm.contrib.concurrent import process_map, thread_map


def square(number: int) -> int:
    return number * number


def main() -> None:
    assert sum(tqdm(range(1000), mininterval=0.001)) == 499500
    for mapping in (process_map, thread_map):
        assert mapping(square, range(10), max_workers=2, chunksize=5)[9] == 81
    print("as expected")


if __name__ == "__main__":
    main()
