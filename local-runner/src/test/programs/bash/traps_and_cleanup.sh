#!/bin/bash
# Traps: clean-up at the end, signals to itself, errors with their line, subshells on their own.
set -uo pipefail
work=$(mktemp -d)
# shellcheck disable=SC2317 # the trap calls it
clean_up() {
  local status=$?
  rm -rf "$work"
  echo "cleaned up after status $status, folder there: $([[ -e $work ]] && echo yes || echo no)"
}
trap clean_up EXIT

trap 'echo "got USR1"' USR1
kill -USR1 $$
trap 'echo "error status $? in line $LINENO"' ERR
false
(exit 7)
true | false | true
echo "pipe: ${PIPESTATUS[*]}"
trap - ERR
(
  trap 'echo "subshell ends"' EXIT
  echo "in the subshell"
)
trap '' TERM
kill -TERM $$
echo "TERM was ignored"
echo data >"$work/file"
wc -c <"$work/file"
exit 4
