// Proxies: default values, negative indexes, validation, and a log of what is touched.
const log = [];
const watched = new Proxy(
  { a: 1 },
  {
    get(target, key, receiver) {
      log.push(`get ${String(key)}`);
      return Reflect.get(target, key, receiver);
    },
    has(target, key) {
      log.push(`has ${String(key)}`);
      return key in target;
    },
    deleteProperty(target, key) {
      log.push(`delete ${String(key)}`);
      return Reflect.deleteProperty(target, key);
    },
  },
);
console.log(watched.a, "b" in watched, delete watched.a, watched.a);
console.log(log.join("; "));

const list = new Proxy([1, 2, 3], {
  get: (target, key) => Reflect.get(target, /^-\d+$/.test(String(key)) ? String(target.length + Number(key)) : key),
});
console.log(list[-1], list[-3], list[0], list.length);

const ages = new Proxy({}, {
  set(target, name, age) {
    if (!Number.isInteger(age)) throw new TypeError(`the age of ${name} is no integer`);
    return Reflect.set(target, name, age);
  },
});
ages.ada = 36;
try {
  ages.bob = "old";
} catch (error) {
  console.log(error.message, Reflect.ownKeys(ages).join());
}
const counts = new Proxy({}, { get: (target, key) => target[key] ?? 0 });
for (const letter of "mississippi") counts[letter]++;
console.log(JSON.stringify(counts));
