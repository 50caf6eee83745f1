// Mean, median, mode, variance, correlation and a regression line over numbers of stdin.
const fs = require("node:fs");

const points = fs.readFileSync(0, "utf8").trim().split("\n").map((line) => line.split(" ").map(Number));
const xs = points.map(([x]) => x);
const ys = points.map(([, y]) => y);
const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => sum(values) / values.length;
const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const mode = (values) => {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.reduce((best, group) => (group.length > best.length ? group : best))[0];
};
const covariance = (a, b) => mean(a.map((value, i) => (value - mean(a)) * (b[i] - mean(b))));

console.log("mean", mean(xs), mean(ys));
console.log("median", median(xs), median(ys));
console.log("mode", mode(ys));
console.log("variance", covariance(xs, xs), covariance(ys, ys));
const slope = covariance(xs, ys) / covariance(xs, xs);
console.log(`y = ${slope} x + ${mean(ys) - slope * mean(xs)}`);
console.log("r", (covariance(xs, ys) / Math.sqrt(covariance(xs, xs) * covariance(ys, ys))).toFixed(4));
