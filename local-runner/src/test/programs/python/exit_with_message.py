import argparse
import sys

parser = argparse.ArgumentParser(prog="measure", description="Converts lengths.")
parser.add_argument("values", nargs="+", type=float)
parser.add_argument("--to", choices=["m", "ft"], default="m")
parser.add_argument("-v", "--verbose", action="count", default=0)

for line in ("1 2.5 --to ft -vv", "3", "--to ft 0.3048"):
    print(parser.parse_args(line.split()))
print(parser.format_usage(), end="")

arguments = parser.parse_args(sys.argv[1:])
for value in arguments.values:
    if value < 0:
        sys.exit(f"a length cannot be negative: {value}")
    print(f"{value / 0.3048 if arguments.to == 'ft' else value:.3f} {arguments.to}")
