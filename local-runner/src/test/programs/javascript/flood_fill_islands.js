// Counts islands in a map and finds the largest, with an explicit stack instead of recursion.
const map = ["##..#", "#...#", "..#..", ".##..", "....#"];
const seen = new Set();

function area(startRow, startColumn) {
  const stack = [[startRow, startColumn]];
  let size = 0;
  while (stack.length > 0) {
    const [row, column] = stack.pop();
    const key = row * 100 + column;
    if (map[row]?.[column] !== "#" || seen.has(key)) continue;
    seen.add(key);
    size++;
    stack.push([row + 1, column], [row - 1, column], [row, column + 1], [row, column - 1]);
  }
  return size;
}

const islands = [];
map.forEach((line, row) => {
  [...line].forEach((_, column) => {
    const size = area(row, column);
    if (size > 0) islands.push(size);
  });
});
console.log(islands.length, "islands of", islands.join(", "));
console.log("largest", Math.max(...islands));
