// A binary heap; popping everything gives the values in order of priority.
class Heap {
  #items = [];
  constructor(compare) {
    this.compare = compare;
  }
  get size() {
    return this.#items.length;
  }
  push(item) {
    const items = this.#items;
    items.push(item);
    for (let child = items.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (this.compare(items[parent], items[child]) <= 0) break;
      [items[parent], items[child]] = [items[child], items[parent]];
      child = parent;
    }
  }
  pop() {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0) return top;
    items[0] = last;
    for (let parent = 0; ; ) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < items.length && this.compare(items[child], items[least]) < 0) least = child;
      }
      if (least === parent) return top;
      [items[parent], items[least]] = [items[least], items[parent]];
      parent = least;
    }
  }
}

const heap = new Heap((a, b) => a.priority - b.priority || a.name.localeCompare(b.name));
for (const [name, priority] of [["write", 3], ["think", 1], ["rest", 5], ["test", 3], ["read", 2]]) {
  heap.push({ name, priority });
}
while (heap.size > 0) {
  const { name, priority } = heap.pop();
  console.log(priority, name);
}
const numbers = new Heap((a, b) => a - b);
for (let i = 0; i < 1000; i++) numbers.push((i * 7919) % 1000);
let ordered = true;
for (let i = 0; i < 1000; i++) ordered &&= numbers.pop() === i;
console.log("1000 numbers in order:", ordered);
