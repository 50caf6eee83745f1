// Determinant by Gaussian elimination in exact fractions of BigInt.
const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (top, bottom = 1n) => {
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return [top / divisor, bottom / divisor];
};
const minus = ([a, b], [c, d]) => fraction(a * d - c * b, b * d);
const times = ([a, b], [c, d]) => fraction(a * c, b * d);
const over = ([a, b], [c, d]) => fraction(a * d, b * c);

function determinant(rows) {
  const matrix = rows.map((row) => row.map((value) => fraction(BigInt(value))));
  let result = fraction(1n);
  for (let i = 0; i < matrix.length; i++) {
    const pivot = matrix.findIndex((row, index) => index >= i && row[i][0] !== 0n);
    if (pivot === -1) return "0";
    if (pivot !== i) {
      [matrix[i], matrix[pivot]] = [matrix[pivot], matrix[i]];
      result = times(result, fraction(-1n));
    }
    result = times(result, matrix[i][i]);
    for (let j = i + 1; j < matrix.length; j++) {
      const factor = over(matrix[j][i], matrix[i][i]);
      matrix[j] = matrix[j].map((value, k) => minus(value, times(factor, matrix[i][k])));
    }
  }
  return result[1] === 1n ? `${result[0]}` : `${result[0]}/${result[1]}`;
}

console.log(determinant([[1, 2], [3, 4]]));
console.log(determinant([[6, 1, 1], [4, -2, 5], [2, 8, 7]]));
console.log(determinant([[0, 1], [1, 0]]));
console.log(determinant([[1, 2, 3], [4, 5, 6], [7, 8, 9]]));
