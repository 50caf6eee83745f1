// Writes and reads a matrix in a spiral.
function spiral(rows, columns) {
  const matrix = Array.from({ length: rows }, () => new Array(columns).fill(0));
  let [row, column, dRow, dColumn] = [0, 0, 0, 1];
  for (let value = 1; value <= rows * columns; value++) {
    matrix[row][column] = value;
    if (matrix[row + dRow]?.[column + dColumn] !== 0) [dRow, dColumn] = [dColumn, -dRow];
    row += dRow;
    column += dColumn;
  }
  return matrix;
}

function unroll(matrix) {
  const result = [];
  let rest = matrix.map((line) => [...line]);
  while (rest.length > 0) {
    result.push(...rest.shift());
    rest = (rest[0] ?? []).map((_, column) => rest.map((line) => line[column])).reverse();
  }
  return result;
}

for (const line of spiral(4, 5)) console.log(line.map((value) => String(value).padStart(2)).join(" "));
console.log(unroll(spiral(4, 5)).every((value, index) => value === index + 1));
