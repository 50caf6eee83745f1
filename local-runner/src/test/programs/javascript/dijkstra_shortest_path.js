// Shortest path in a small directed graph, with the way and its length.
const graph = {
  A: { B: 7, C: 9, F: 14 },
  B: { A: 7, C: 10, D: 15 },
  C: { A: 9, B: 10, D: 11, F: 2 },
  D: { B: 15, C: 11, E: 6 },
  E: { D: 6, F: 9 },
  F: { A: 14, C: 2, E: 9 },
  G: {},
};

function shortest(from) {
  const distance = new Map([[from, 0]]);
  const previous = new Map();
  const open = new Set([from]);
  while (open.size > 0) {
    const node = [...open].reduce((a, b) => (distance.get(b) < distance.get(a) ? b : a));
    open.delete(node);
    for (const [next, weight] of Object.entries(graph[node])) {
      const length = distance.get(node) + weight;
      if (length < (distance.get(next) ?? Infinity)) {
        distance.set(next, length);
        previous.set(next, node);
        open.add(next);
      }
    }
  }
  return { distance, previous };
}

const { distance, previous } = shortest("A");
for (const target of Object.keys(graph)) {
  const way = [];
  for (let node = target; node; node = previous.get(node)) way.unshift(node);
  console.log(target, distance.get(target) ?? "unreachable", way.join(">"));
}
