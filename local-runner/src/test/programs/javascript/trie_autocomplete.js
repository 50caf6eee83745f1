// A prefix tree: completion, membership and the number of its nodes.
class Trie {
  children = new Map();
  ends = false;

  add(word) {
    let node = this;
    for (const letter of word) {
      if (!node.children.has(letter)) node.children.set(letter, new Trie());
      node = node.children.get(letter);
    }
    node.ends = true;
  }
  walk(prefix) {
    let node = this;
    for (const letter of prefix) node = node?.children.get(letter);
    return node;
  }
  has(word) {
    return this.walk(word)?.ends ?? false;
  }
  *words(prefix = "") {
    if (this.ends) yield prefix;
    for (const letter of [...this.children.keys()].sort()) {
      yield* this.children.get(letter).words(prefix + letter);
    }
  }
  get size() {
    return [...this.children.values()].reduce((sum, child) => sum + child.size, 1);
  }
}

const trie = new Trie();
for (const word of ["car", "card", "care", "cat", "dog", "do"]) trie.add(word);
console.log([...trie.walk("car").words("car")].join(" "));
console.log([...trie.words()].join(" "));
console.log(trie.has("do"), trie.has("ca"), trie.has("horse"));
console.log("nodes with the root:", trie.size);
