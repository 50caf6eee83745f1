// Sorting, holes, flattening and the methods that leave the array alone.
const people = [
  { name: "Ada", team: "b", age: 36 },
  { name: "Bob", team: "a", age: 25 },
  { name: "Cid", team: "b", age: 25 },
  { name: "Dan", team: "a", age: 36 },
];
const byAge = people.toSorted((left, right) => left.age - right.age);
console.log(byAge.map(({ name }) => name).join(), people[0].name);
console.log(
  JSON.stringify(
    Object.groupBy(
      people.map(({ name, team }) => ({ name, team })),
      ({ team }) => team,
    ),
  ),
);
console.log([10, 9, 1, 100].sort().join(), [10, 9, 1, 100].sort((a, b) => a - b).join());
console.log([3, 1, 2].with(1, 9).join(), [1, 2, 3, 4].toSpliced(1, 2, "x").join(), [1, 2, 3].at(-1));
console.log(JSON.stringify([1, [2, [3, [4]]]].flat()), JSON.stringify([1, [2, [3, [4]]]].flat(Infinity)));
const holes = [1, , 3];
console.log(
  holes.length,
  1 in holes,
  holes.map((value) => value * 2),
  [...holes],
);
console.log(
  [1, 2, 3, 4].findLast((n) => n % 2),
  [1, 2, 3].lastIndexOf(4),
  [
    [1, 2],
    [3, 4],
  ]
    .flatMap(([a, b]) => [b, a])
    .join(),
);
console.log(
  [..."abc"].entries().toArray().join(";"),
  Array.from({ length: 3 }).fill(0).join(),
  [1, 2, 3, 4, 5].copyWithin(0, 3).join(),
);
console.log(
  [5, 1, 4].reduceRight((text, n) => text + n, ""),
  ["a", "b"].concat(["c"], "d", [["e"]]).length,
);
const sum = { total: 0 };
[1, 2, 3].forEach(function add(n) {
  this.total += n;
}, sum);
console.log(
  sum.total,
  [1, 2, 3].every((n) => n > 0),
  [].every(() => false),
  [].some(() => true),
);
