"""Takes times, the ways taking turns so that a machine's moods fall on all of them alike."""

import dataclasses
import threading
import time

from benchmark.ways import Way
from benchmark.workloads import Workload


@dataclasses.dataclass(frozen=True)
class Sample:
    workload: str
    way: str
    concurrency: int
    milliseconds: float


@dataclasses.dataclass(frozen=True)
class Block:
    """Is how long many runs took together."""

    workload: str
    way: str
    concurrency: int
    runs: int
    seconds: float


def one_by_one(
    workload: Workload, ways: dict[str, Way], rounds: int
) -> tuple[list[Sample], list[Block]]:
    samples = []
    for name, way in ways.items():
        for _ in range(3):
            way(workload)
    for _ in range(rounds):
        for name, way in ways.items():
            samples.append(Sample(workload.name, name, 1, timed(way, workload)))
    blocks = []
    for name in ways:
        total = sum(sample.milliseconds for sample in samples if sample.way == name)
        blocks.append(Block(workload.name, name, 1, rounds, total / 1000))
    return samples, blocks


def side_by_side(
    workload: Workload, ways: dict[str, Way], runs: int, concurrency: int, turns: int
) -> tuple[list[Sample], list[Block]]:
    samples: list[Sample] = []
    blocks: list[Block] = []
    for _ in range(turns):
        for name, way in ways.items():
            begin = time.perf_counter()
            times = burst(way, workload, runs, concurrency)
            seconds = time.perf_counter() - begin
            blocks.append(Block(workload.name, name, concurrency, runs, seconds))
            samples += [Sample(workload.name, name, concurrency, ms) for ms in times]
    return samples, blocks


def burst(way: Way, workload: Workload, runs: int, concurrency: int) -> list[float]:
    """Makes many runs, some at a time; each must do its work."""
    left = iter(range(runs))
    lock = threading.Lock()
    times: list[float] = []
    failures: list[BaseException] = []

    def work() -> None:
        while True:
            with lock:
                if next(left, None) is None or failures:
                    return
            try:
                times.append(timed(way, workload))
            except BaseException as failure:  # SystemExit too: no thread ends silently
                failures.append(failure)
                return

    threads = [threading.Thread(target=work) for _ in range(concurrency)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise SystemExit(f"{workload.name}: {failures[0]}")
    return times


def timed(way: Way, workload: Workload) -> float:
    begin = time.perf_counter()
    way(workload)
    return (time.perf_counter() - begin) * 1000
