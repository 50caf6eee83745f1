// Kahn's algorithm: an order that keeps every dependency, or the cycle is reported.
function order(dependencies) {
  const waiting = new Map();
  const dependents = new Map();
  for (const [task, needed] of Object.entries(dependencies)) {
    waiting.set(task, needed.length);
    for (const other of needed) {
      dependents.set(other, [...(dependents.get(other) ?? []), task]);
      if (!waiting.has(other)) waiting.set(other, 0);
    }
  }
  const ready = [...waiting].filter(([, count]) => count === 0).map(([task]) => task);
  const result = [];
  while (ready.length > 0) {
    ready.sort();
    const task = ready.shift();
    result.push(task);
    for (const dependent of dependents.get(task) ?? []) {
      waiting.set(dependent, waiting.get(dependent) - 1);
      if (waiting.get(dependent) === 0) ready.push(dependent);
    }
  }
  const stuck = [...waiting.keys()].filter((task) => !result.includes(task));
  if (stuck.length > 0) throw new Error(`cycle among ${stuck.sort().join(", ")}`);
  return result;
}

console.log(order({ test: ["build"], build: ["fetch"], deploy: ["test", "sign"], sign: ["build"] }).join(" "));
try {
  order({ a: ["b"], b: ["c"], c: ["a"], d: [] });
} catch (error) {
  console.log(error.message);
}
