// Fewest coins and number of ways; 1, 2, 5 … 200 give 200 in 73 682 ways (Euler problem 31).
function ways(amount, coins) {
  const counts = [1, ...new Array(amount).fill(0)];
  for (const coin of coins) {
    for (let sum = coin; sum <= amount; sum++) counts[sum] += counts[sum - coin];
  }
  return counts[amount];
}

function fewest(amount, coins) {
  const best = [[], ...new Array(amount).fill(null)];
  for (let sum = 1; sum <= amount; sum++) {
    for (const coin of coins) {
      const rest = best[sum - coin];
      if (rest && (!best[sum] || rest.length + 1 < best[sum].length)) best[sum] = [...rest, coin];
    }
  }
  return best[amount];
}

console.log(ways(200, [1, 2, 5, 10, 20, 50, 100, 200]));
console.log(ways(100, [1, 5, 10, 25, 50]));
console.log(fewest(63, [1, 5, 10, 21, 25]).join("+"));
console.log(fewest(3, [2, 4]));
