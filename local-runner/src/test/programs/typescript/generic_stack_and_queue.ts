// Generic containers with constraints: a stack, a queue of two stacks, and a typed map over both.
interface Container<T> {
  readonly size: number;
  add(item: T): this;
  take(): T | undefined;
}

class Stack<T> implements Container<T> {
  private items: T[] = [];
  get size(): number {
    return this.items.length;
  }
  add(item: T): this {
    this.items.push(item);
    return this;
  }
  take(): T | undefined {
    return this.items.pop();
  }
}

class Queue<T> implements Container<T> {
  private readonly incoming = new Stack<T>();
  private readonly outgoing = new Stack<T>();
  get size(): number {
    return this.incoming.size + this.outgoing.size;
  }
  add(item: T): this {
    this.incoming.add(item);
    return this;
  }
  take(): T | undefined {
    if (this.outgoing.size === 0) {
      while (this.incoming.size > 0) this.outgoing.add(this.incoming.take()!);
    }
    return this.outgoing.take();
  }
}

function drain<T, R>(container: Container<T>, convert: (item: T) => R): R[] {
  const results: R[] = [];
  while (container.size > 0) results.push(convert(container.take() as T));
  return results;
}

console.log(drain(new Stack<number>().add(1).add(2).add(3), (n) => n * 10).join(" "));
console.log(drain(new Queue<string>().add("a").add("b").add("c"), (text) => text.toUpperCase()).join(" "));
const queue = new Queue<number>().add(1).add(2);
console.log(queue.take(), queue.add(3).take(), queue.take(), queue.take(), queue.size);
