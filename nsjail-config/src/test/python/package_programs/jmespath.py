"""Questions to a document."""

import jmespath

document = {"people": [{"name": "a", "age": 30}, {"name": "b", "age": 50}]}
assert jmespath.search("people[?age > `40`].name | [0]", document) == "b"
assert jmespath.compile("max_by(people, &age).name").search(document) == "b"
print("as expected")
