// Merge sort that counts the inversions; a reversed list of n has n(n-1)/2 of them.
function sortAndCount(values) {
  if (values.length < 2) return { sorted: values, inversions: 0 };
  const middle = values.length >> 1;
  const left = sortAndCount(values.slice(0, middle));
  const right = sortAndCount(values.slice(middle));
  const sorted = [];
  let inversions = left.inversions + right.inversions;
  let i = 0;
  let j = 0;
  while (i < left.sorted.length && j < right.sorted.length) {
    if (left.sorted[i] <= right.sorted[j]) {
      sorted.push(left.sorted[i++]);
    } else {
      inversions += left.sorted.length - i;
      sorted.push(right.sorted[j++]);
    }
  }
  sorted.push(...left.sorted.slice(i), ...right.sorted.slice(j));
  return { sorted, inversions };
}

const small = sortAndCount([2, 4, 1, 3, 5]);
console.log(small.sorted.join(","), small.inversions);
const reversed = sortAndCount(Array.from({ length: 100 }, (_, index) => 100 - index));
console.log(reversed.sorted[0], reversed.sorted[99], reversed.inversions);
console.log(sortAndCount([1, 1, 1]).inversions, sortAndCount([]).sorted.length);
