import re
import sys
from collections import Counter

text = sys.stdin.read()
words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.lower())
counts = Counter(words)

print("lines:", text.count("\n"), "words:", len(words), "characters:", len(text))
print("different words:", len(counts))
for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:6]:
    print(f"{count:3} {word}")
print("once only:", sum(1 for count in counts.values() if count == 1))
longest = max(map(len, counts))
print("longest:", sorted(word for word in counts if len(word) == longest))
