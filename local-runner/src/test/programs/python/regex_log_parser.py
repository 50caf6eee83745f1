import re
import sys
from collections import Counter, defaultdict

LINE = re.compile(
    r"""
    (?P<address>\d{1,3}(?:\.\d{1,3}){3}) \s
    \[(?P<time>\d{2}:\d{2})\] \s
    "(?P<method>GET|POST|PUT) \s (?P<path>/\S*)" \s
    (?P<status>[1-5]\d\d) \s
    (?P<size>\d+|-)
    """,
    re.VERBOSE,
)

statuses: Counter[str] = Counter()
bytes_by_address: dict[str, int] = defaultdict(int)
unreadable = []
for number, line in enumerate(sys.stdin, 1):
    match = LINE.fullmatch(line.rstrip("\n"))
    if match is None:
        unreadable.append(number)
        continue
    statuses[match["status"][0] + "xx"] += 1
    bytes_by_address[match["address"]] += int(match["size"].replace("-", "0"))

print(sorted(statuses.items()))
for address, size in sorted(bytes_by_address.items(), key=lambda p: -p[1]):
    print(f"{address:<12} {size}")
print("unreadable lines:", unreadable)

print(re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", "from 2024-02-29 to 2025-12-31"))
print(re.sub(r"\b[a-z]", lambda m: m[0].upper(), "title case, by function"))
print(
    re.split(r"\s*[,;]\s*", "a , b;c ;  d"),
    re.findall(r"(?<=\$)\d+(?!\d|%)", "$12 $30% 44"),
)
