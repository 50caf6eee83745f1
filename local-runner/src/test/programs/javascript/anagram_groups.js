// Groups words that are anagrams of each other.
const words = "listen silent enlist google elbow below state taste cat act tac dog".split(" ");
const groups = Map.groupBy(words, (word) => [...word].sort().join(""));
const result = [...groups.values()]
  .filter((group) => group.length > 1)
  .map((group) => group.toSorted().join(" "))
  .sort();
for (const line of result) console.log(line);
console.log([...groups.values()].filter((group) => group.length === 1).flat().join(","));
