// The longest common subsequence of two strings, rebuilt from the table.
function subsequence(left, right) {
  const table = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      table[i][j] =
        left[i] === right[j]
          ? table[i + 1][j + 1] + 1
          : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  let result = "";
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      result += left[i];
      i++;
      j++;
    } else if (table[i + 1][j] >= table[i][j + 1]) i++;
    else j++;
  }
  return result;
}

console.log(subsequence("AGGTAB", "GXTXAYB"));
console.log(subsequence("thisisatest", "testing123testing"));
console.log(JSON.stringify(subsequence("abc", "xyz")));
