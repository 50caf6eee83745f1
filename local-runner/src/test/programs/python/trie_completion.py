from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator


@dataclass
class Node:
    children: dict[str, Node] = field(default_factory=dict)
    is_word: bool = False

    def add(self, word: str) -> None:
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Node())
        node.is_word = True

    def words(self, prefix: str = "") -> Iterator[str]:
        if self.is_word:
            yield prefix
        for letter in sorted(self.children):
            yield from self.children[letter].words(prefix + letter)

    def complete(self, prefix: str) -> list[str]:
        node = self
        for letter in prefix:
            if letter not in node.children:
                return []
            node = node.children[letter]
        return list(node.words(prefix))

    def size(self) -> int:
        return 1 + sum(child.size() for child in self.children.values())


root = Node()
for word in "car card care careful cart cat dog do done".split():
    root.add(word)
print(root.complete("car"))
print(root.complete("do"))
print(root.complete("x"))
print(len(root.complete("")), "words in", root.size(), "nodes")
