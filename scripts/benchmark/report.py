"""Writes raw rows as CSV and what they come to as a Markdown table."""

import csv
import pathlib
import statistics

from benchmark.measure import Block, Sample


def write_rows(samples: list[Sample], target: pathlib.Path) -> None:
    with target.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("workload", "way", "concurrency", "ms"))
        for sample in samples:
            writer.writerow(
                (
                    sample.workload,
                    sample.way,
                    sample.concurrency,
                    f"{sample.milliseconds:.3f}",
                )
            )


def table(
    samples: list[Sample], blocks: list[Block], memory: list[tuple[str, float]]
) -> str:
    ways = list(dict.fromkeys(sample.way for sample in samples))
    lines = [
        "| workload | at a time | "
        + " | ".join(f"{way}: p50 ms | p99 ms | a second" for way in ways)
        + " | HTTP / bare |",
        "|" + " --- |" * (2 + 3 * len(ways) + 1),
    ]
    for workload, concurrency in dict.fromkeys(
        (sample.workload, sample.concurrency) for sample in samples
    ):
        cells = [workload, str(concurrency)]
        medians = []
        for way in ways:
            times = [
                sample.milliseconds
                for sample in samples
                if (sample.workload, sample.concurrency, sample.way)
                == (workload, concurrency, way)
            ]
            medians.append(statistics.median(times))
            cells += [
                f"{medians[-1]:.1f}",
                f"{percentile(times, 99):.1f}",
                f"{throughput(blocks, workload, concurrency, way):.1f}",
            ]
        cells.append(f"{medians[-1] / medians[0]:.2f}")
        lines.append("| " + " | ".join(cells) + " |")
    lines += ["", "| resident memory of the service | MB |", "| --- | --- |"]
    lines += [f"| {what} | {megabytes:.0f} |" for what, megabytes in memory]
    return "\n".join(lines)


def throughput(blocks: list[Block], workload: str, concurrency: int, way: str) -> float:
    mine = [
        block
        for block in blocks
        if (block.workload, block.concurrency, block.way)
        == (workload, concurrency, way)
    ]
    return sum(block.runs for block in mine) / sum(block.seconds for block in mine)


def percentile(times: list[float], percent: int) -> float:
    """The nearest rank: a time that was really measured."""
    ordered = sorted(times)
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(0, rank - 1)]
