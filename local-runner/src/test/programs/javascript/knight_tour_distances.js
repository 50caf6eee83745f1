// Breadth-first search: the fewest knight moves from a1 to every square of the board.
const jumps = [[1, 2], [2, 1], [-1, 2], [-2, 1], [1, -2], [2, -1], [-1, -2], [-2, -1]];
const board = Array.from({ length: 8 }, () => new Array(8).fill(-1));
board[0][0] = 0;
const queue = [[0, 0]];
for (const [row, column] of queue) {
  for (const [dRow, dColumn] of jumps) {
    const next = [row + dRow, column + dColumn];
    if (board[next[0]]?.[next[1]] !== -1) continue;
    board[next[0]][next[1]] = board[row][column] + 1;
    queue.push(next);
  }
}
for (const line of board.toReversed()) console.log(line.join(" "));
const counts = Object.groupBy(board.flat(), (moves) => moves);
console.log(Object.entries(counts).map(([moves, squares]) => `${squares.length} in ${moves}`).join(", "));
