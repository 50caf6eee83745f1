// A reversed linked list and a binary search tree in order, with its height.
const fromArray = (values) => values.reduceRight((next, value) => ({ value, next }), null);
function* items(list) {
  for (let node = list; node; node = node.next) yield node.value;
}
function reverse(list) {
  let reversed = null;
  while (list) [list.next, reversed, list] = [reversed, list, list.next];
  return reversed;
}
console.log([...items(reverse(fromArray([1, 2, 3, 4])))].join(" -> "));

class Tree {
  constructor(value) {
    this.value = value;
  }
  insert(value) {
    if (value === this.value) return this;
    const side = value < this.value ? "left" : "right";
    if (this[side]) this[side].insert(value);
    else this[side] = new Tree(value);
    return this;
  }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
  get height() {
    return 1 + Math.max(this.left?.height ?? 0, this.right?.height ?? 0);
  }
}
const tree = [3, 10, 1, 6, 14, 4, 7, 13, 6].reduce((root, value) => root.insert(value), new Tree(8));
console.log([...tree].join(" "), "height", tree.height);
const degenerate = [2, 3, 4, 5].reduce((root, value) => root.insert(value), new Tree(1));
console.log([...degenerate].join(" "), "height", degenerate.height);
