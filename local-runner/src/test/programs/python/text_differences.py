import difflib

OLD = """to be
or not to be
that is the question
whether tis nobler
""".splitlines()
NEW = """to be
or not to bee
that is a question
whether tis nobler
in the mind
""".splitlines()

for line in difflib.unified_diff(OLD, NEW, "old.txt", "new.txt", lineterm="", n=1):
    print(line)

matcher = difflib.SequenceMatcher(None, "abxcd", "abcde")
print(f"{matcher.ratio():.2f}")
for tag, a, b, c, d in matcher.get_opcodes():
    print(tag, repr("abxcd"[a:b]), repr("abcde"[c:d]))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
restored = list(difflib.restore(difflib.ndiff(OLD, NEW), 2))
print("restored:", restored == NEW)
