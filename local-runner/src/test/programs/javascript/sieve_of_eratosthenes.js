// There are 1229 primes below 10 000; the last is 9973 and they add up to 5 736 396.
function primesBelow(limit) {
  const composite = new Uint8Array(limit);
  const primes = [];
  for (let number = 2; number < limit; number++) {
    if (composite[number]) continue;
    primes.push(number);
    for (let multiple = number * number; multiple < limit; multiple += number) {
      composite[multiple] = 1;
    }
  }
  return primes;
}

const primes = primesBelow(10_000);
console.log("count", primes.length);
console.log("first", primes.slice(0, 10).join(" "));
console.log("last", primes.at(-1));
console.log("sum", primes.reduce((sum, prime) => sum + prime, 0));
