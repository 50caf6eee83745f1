#!/bin/bash
# Under "set -euo pipefail" an unset variable ends the script; what stood before it was printed.
set -euo pipefail

total() {
  local sum=0 number
  for number in "$@"; do sum=$((sum + number)); done
  echo "$sum"
}

echo "sum $(total 1 2 3)"
if ! grep -q missing <<<"something else"; then
  echo "a condition may fail"
fi
false || echo "so may the left side of ||"
numbers=(4 5 6)
unset "numbers[1]"
echo "indexes ${!numbers[*]}, values ${numbers[*]}"
readonly limit=3
# shellcheck disable=SC2030,SC2031 # the assignment has to fail
(limit=4) 2>/dev/null || echo "limit stays $limit"
status=0
sort missing.txt 2>errors.txt | cat >/dev/null || status=$?
echo "pipe status $status, $(wc -l <errors.txt) complaint"
# shellcheck disable=SC2154 # this is the error
echo "$undefined_name"
echo "never printed"
