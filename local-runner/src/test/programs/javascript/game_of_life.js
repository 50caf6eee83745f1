// A glider moves one cell down and right in four generations; a blinker has period two.
const neighbours = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy])).filter(([x, y]) => x || y);

function step(cells) {
  const counts = new Map();
  for (const cell of cells) {
    const [x, y] = cell.split(",").map(Number);
    for (const [dx, dy] of neighbours) {
      const key = `${x + dx},${y + dy}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const next = [...counts].filter(([key, n]) => n === 3 || (n === 2 && cells.has(key)));
  return new Set(next.map(([key]) => key));
}

function draw(cells, size) {
  for (let y = 0; y < size; y++) {
    console.log(Array.from({ length: size }, (_, x) => (cells.has(`${x},${y}`) ? "#" : ".")).join(""));
  }
}

let glider = new Set(["1,0", "2,1", "0,2", "1,2", "2,2"]);
draw(glider, 5);
for (let generation = 0; generation < 4; generation++) glider = step(glider);
console.log("after four generations");
draw(glider, 5);
const blinker = new Set(["0,1", "1,1", "2,1"]);
const back = step(step(blinker));
console.log("blinker is back:", back.size === 3 && [...blinker].every((cell) => back.has(cell)));
