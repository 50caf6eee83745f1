// Lower bound search: checks every answer against a linear scan.
function lowerBound(sorted, wanted) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sorted = [1, 3, 3, 3, 7, 10, 10, 15];
for (const wanted of [0, 1, 3, 8, 10, 15, 16]) {
  console.log(wanted, "->", lowerBound(sorted, wanted));
}
let agreements = 0;
for (let wanted = -1; wanted <= 17; wanted++) {
  const scanned = sorted.findIndex((value) => value >= wanted);
  const expected = scanned === -1 ? sorted.length : scanned;
  if (lowerBound(sorted, wanted) === expected) agreements++;
}
console.log("agreements", agreements, "of 19");
