#!/bin/bash
# Functions: locals, recursion, name references, return codes, output by command substitution.
factorial() {
  if (($1 < 2)); then echo 1; else echo $(($1 * $(factorial $(($1 - 1))))); fi
}
echo "20! = $(factorial 20)"

hanoi() {
  (($1)) || return 0
  hanoi $(($1 - 1)) "$2" "$4" "$3"
  ((++moves))
  ((moves <= 7)) && way+=" $2$3"
  hanoi $(($1 - 1)) "$4" "$3" "$2"
}
moves=0
way=
hanoi 3 A C B
echo "$moves moves:$way"

append() {
  local -n list=$1
  shift
  list+=("$@")
}
things=(one)
append things "two words" three
printf '[%s]' "${things[@]}"
echo " ${#things[@]}"

scope=global
change() {
  local scope=local
  inner
  echo "in change: $scope"
}
inner() { scope="changed by inner"; }
change
echo "outside: $scope"

is_even() { return $(($1 % 2)); }
for number in 3 4; do
  if is_even "$number"; then echo "$number is even"; else echo "$number is odd ($?)"; fi
done
declare -f is_even | head -n 1
