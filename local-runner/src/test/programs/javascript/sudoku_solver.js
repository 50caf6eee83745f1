// Solves a Sudoku from stdin by backtracking and checks every row, column and box.
const fs = require("node:fs");

const grid = fs.readFileSync(0, "utf8").trim().split("\n").map((line) => [...line].map(Number));
const boxOf = (row, column) => Math.floor(row / 3) * 3 + Math.floor(column / 3);
const rows = new Uint16Array(9);
const columns = new Uint16Array(9);
const boxes = new Uint16Array(9);
function flip(row, column, digit) {
  rows[row] ^= 1 << digit;
  columns[column] ^= 1 << digit;
  boxes[boxOf(row, column)] ^= 1 << digit;
}
const empty = [];
grid.forEach((line, row) => {
  line.forEach((digit, column) => {
    if (digit) flip(row, column, digit);
    else empty.push([row, column]);
  });
});

function solve(index) {
  if (index === empty.length) return true;
  const [row, column] = empty[index];
  const used = rows[row] | columns[column] | boxes[boxOf(row, column)];
  for (let digit = 1; digit <= 9; digit++) {
    if (used & (1 << digit)) continue;
    grid[row][column] = digit;
    flip(row, column, digit);
    if (solve(index + 1)) return true;
    flip(row, column, digit);
  }
  grid[row][column] = 0;
  return false;
}

console.log(solve(0) ? "solved" : "no solution");
for (const line of grid) console.log(line.join(""));
const all = 0b1111111110;
console.log("valid:", [rows, columns, boxes].every((masks) => masks.every((mask) => mask === all)));
