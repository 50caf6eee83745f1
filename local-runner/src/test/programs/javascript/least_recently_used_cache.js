// A cache that drops what was used least recently, and counts its hits.
class Cache {
  #entries = new Map();
  hits = 0;
  misses = 0;
  constructor(capacity) {
    this.capacity = capacity;
  }
  get(key, load) {
    if (this.#entries.has(key)) {
      this.hits++;
      const value = this.#entries.get(key);
      this.#entries.delete(key);
      this.#entries.set(key, value);
      return value;
    }
    this.misses++;
    if (this.#entries.size >= this.capacity) this.#entries.delete(this.#entries.keys().next().value);
    const value = load(key);
    this.#entries.set(key, value);
    return value;
  }
  get keys() {
    return [...this.#entries.keys()];
  }
}

const cache = new Cache(3);
for (const key of [1, 2, 3, 1, 4, 2, 5, 1]) {
  const before = cache.hits;
  const value = cache.get(key, (n) => n * n);
  console.log(key, value, cache.hits > before ? "hit " : "miss", cache.keys.join(" "));
}
console.log(cache.hits, "hits", cache.misses, "misses");
