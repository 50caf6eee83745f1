// Runs ten tasks with at most three at a time and keeps the order of the results.
async function pool(tasks, limit) {
  const results = new Array(tasks.length);
  let next = 0;
  let running = 0;
  let most = 0;
  async function worker() {
    while (next < tasks.length) {
      const index = next++;
      most = Math.max(most, ++running);
      results[index] = await tasks[index]();
      running--;
    }
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return { results, most };
}

const finished = [];
const tasks = Array.from({ length: 10 }, (_, index) => async () => {
  await new Promise((resolve) => setTimeout(resolve, index % 2 ? 2 : 12));
  finished.push(index);
  return index * index;
});

pool(tasks, 3).then(({ results, most }) => {
  console.log(results.join(" "));
  console.log("at most", most, "at once,", finished.length, "finished");
  console.log("first to finish was a quick one:", finished[0] === 1);
});
