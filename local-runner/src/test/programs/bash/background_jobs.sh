#!/bin/bash
# Background processes: waiting for each, their exit codes, a pipe between two, a lock, a co-process.
square() {
  sleep "0.0$((5 - $1))"
  echo $(($1 * $1)) >"square.$1"
  return "$1"
}
processes=()
for number in 1 2 3 4; do
  square "$number" &
  processes+=($!)
done
codes=()
for process in "${processes[@]}"; do
  wait "$process"
  codes+=($?)
done
echo "codes ${codes[*]}, squares $(cat square.{1..4} | tr '\n' ' ')"

mkfifo pipe
{ for number in 3 1 2; do echo "$number"; done >pipe; } &
sort -n pipe | paste -sd+ | tee sum.txt
wait
echo $(($(<sum.txt)))

echo 0 >counter
for _ in 1 2 3; do
  for ((i = 0; i < 5; i++)); do
    # shellcheck disable=SC2016 # the inner shell expands it
    flock lock bash -c 'read -r count <counter; echo $((count + 1)) >counter'
  done &
done
wait
echo "counted to $(<counter)"

coproc DOUBLE { while read -r number; do echo $((number * 2)); done; }
echo 21 >&"${DOUBLE[1]}"
read -r answer <&"${DOUBLE[0]}"
echo "answer $answer"
# shellcheck disable=SC2016 # the inner shell expands it
seq 1 10 | xargs -n 2 -P 2 sh -c 'echo $(($1 + $2))' sum | sort -n | tr '\n' ' '
echo
