"""Runs every workload in every way; see scripts/bench."""

import argparse

from benchmark import measure, report, ways, workloads
from benchmark.service import service

TARGET = ways.ROOT / "target"


def main() -> None:
    arguments = argparse.ArgumentParser(description="Measures Cloche on this machine.")
    arguments.add_argument("--rounds", type=int, default=60, help="of a hello, each")
    arguments.add_argument("--runs", type=int, default=120, help="of a hello, at once")
    arguments.add_argument("--concurrency", type=int, default=8)
    arguments.add_argument("--turns", type=int, default=2)
    options = arguments.parse_args()
    samples: list[measure.Sample] = []
    blocks: list[measure.Block] = []
    with ways.bare() as bare, ways.by_hand() as jailed, service() as running:
        memory = [("just started", running.resident_megabytes())]
        table_of_ways = {
            "bare": bare,
            "nsjail by hand": jailed,
            "HTTP": ways.over_http(running.port),
        }
        for workload in workloads.WORKLOADS:
            print(f"measuring: {workload.name}", flush=True)
            rounds = max(10, options.rounds // workload.weight)
            runs = max(2 * options.concurrency, options.runs // workload.weight)
            for more_samples, more_blocks in (
                measure.one_by_one(workload, table_of_ways, rounds),
                measure.side_by_side(
                    workload, table_of_ways, runs, options.concurrency, options.turns
                ),
            ):
                samples += more_samples
                blocks += more_blocks
        memory.append(("at the end", running.resident_megabytes()))
        memory.append(("at most", running.resident_megabytes("VmHWM")))
    TARGET.mkdir(exist_ok=True)
    report.write_rows(samples, TARGET / "bench.csv")
    text = report.table(samples, blocks, memory)
    (TARGET / "bench.md").write_text(text + "\n")
    print(f"\n{text}\n\nraw rows: {TARGET / 'bench.csv'}")


if __name__ == "__main__":
    main()
