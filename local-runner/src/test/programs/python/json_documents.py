import json
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal


@dataclass
class Book:
    title: str
    published: date
    tags: list[str] = field(default_factory=list)


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            return str(value)
        return super().default(value)


books = [
    Book("Zen – 禅", date(1974, 4, 1), ["a", "b"]),
    Book('Say "hi"\t\\', date(2000, 2, 29)),
]
with open("books.json", "w", encoding="utf-8") as file:
    json.dump(
        [asdict(book) for book in books],
        file,
        cls=Encoder,
        ensure_ascii=False,
        indent=1,
    )
with open("books.json", encoding="utf-8") as file:
    text = file.read()
print(text)
again = [
    Book(b["title"], date.fromisoformat(b["published"]), b["tags"])
    for b in json.loads(text)
]
print("same:", again == books)

print(
    json.dumps(
        {"b": [1, 2.0, None, True], "a": "é😀"}, sort_keys=True, separators=(",", ":")
    )
)
print(json.loads('{"price": 1.10, "big": 12345678901234567890}', parse_float=Decimal))
for broken in ('{"a": 1,}', "[1, 2", '{"a" 1}'):
    try:
        json.loads(broken)
    except json.JSONDecodeError as error:
        print(error.msg, "at", error.lineno, error.colno)
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)
