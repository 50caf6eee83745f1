#!/bin/bash
# A sieve in bash arithmetic; there are 168 primes below 1000 and they add up to 76127.
limit=1000
composite=()
primes=()
for ((number = 2; number < limit; number++)); do
  ((composite[number])) && continue
  primes+=("$number")
  for ((multiple = number * number; multiple < limit; multiple += number)); do
    composite[multiple]=1
  done
done

sum=0
for prime in "${primes[@]}"; do ((sum += prime)); done
echo "${#primes[@]} primes, sum $sum"
echo "first: ${primes[*]:0:10}"
echo "last: ${primes[-1]}"
twins=0
for index in "${!primes[@]}"; do
  ((index > 0 && primes[index] - primes[index - 1] == 2)) && ((++twins))
done
echo "twin pairs: $twins"
