// Counts the solutions of the N queens problem with bit masks (OEIS A000170).
function countSolutions(size) {
  const full = (1 << size) - 1;
  function place(columns, left, right) {
    if (columns === full) return 1;
    let count = 0;
    let free = full & ~(columns | left | right);
    while (free) {
      const bit = free & -free;
      free ^= bit;
      count += place(columns | bit, ((left | bit) << 1) & full, (right | bit) >> 1);
    }
    return count;
  }
  return place(0, 0, 0);
}

for (let size = 1; size <= 9; size++) {
  console.log(`${size}: ${countSolutions(size)}`);
}
