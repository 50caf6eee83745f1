// Order and identity in Map and Set, the set operations, keys of any kind.
const map = new Map([
  [NaN, "not a number"],
  [0, "zero"],
  ["0", "text"],
]);
console.log(map.get(NaN), map.get(-0), map.get("0"), map.size);
map.delete(0);
map.set(0, "again");
console.log([...map.keys()].map(String).join("|"));

const even = new Set([2, 4, 6, 8, 10]);
const prime = new Set([2, 3, 5, 7]);
console.log([...even.union(prime)].sort((a, b) => a - b).join(" "));
console.log(
  [...even.intersection(prime)].join(),
  [...prime.difference(even)].join(),
  even.isDisjointFrom(new Set([1])),
);
console.log([...new Set([2, 4]).symmetricDifference(new Set([4, 8]))].join(), new Set([2]).isSubsetOf(even));

const secrets = new WeakMap();
const key = {};
secrets.set(key, "hidden");
console.log(secrets.get(key), secrets.has({}), secrets.delete(key), secrets.has(key));

const seen = new Set();
const added = [];
for (const value of seen.add("a")) {
  added.push(value);
  if (value.length < 4) seen.add(`${value}a`);
}
console.log(added.join(" "));
