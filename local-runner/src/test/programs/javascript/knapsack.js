// 0/1 knapsack by dynamic programming, checked against all 2^n choices.
const items = [
  { name: "map", weight: 9, value: 150 },
  { name: "compass", weight: 13, value: 35 },
  { name: "water", weight: 153, value: 200 },
  { name: "sandwich", weight: 50, value: 160 },
  { name: "glucose", weight: 15, value: 60 },
  { name: "tin", weight: 68, value: 45 },
  { name: "banana", weight: 27, value: 60 },
];
const capacity = 150;

const best = Array.from({ length: capacity + 1 }, () => ({ value: 0, names: [] }));
for (const item of items) {
  for (let room = capacity; room >= item.weight; room--) {
    const rest = best[room - item.weight];
    if (rest.value + item.value > best[room].value) {
      best[room] = { value: rest.value + item.value, names: [...rest.names, item.name] };
    }
  }
}
console.log(best[capacity].value, best[capacity].names.join(" "));

let exhaustive = 0;
for (let choice = 0; choice < 1 << items.length; choice++) {
  const chosen = items.filter((_, index) => choice & (1 << index));
  const weight = chosen.reduce((sum, item) => sum + item.weight, 0);
  const value = chosen.reduce((sum, item) => sum + item.value, 0);
  if (weight <= capacity) exhaustive = Math.max(exhaustive, value);
}
console.log("exhaustive search agrees:", exhaustive === best[capacity].value);
