# What bash itself does: pipes, jobs, process substitution, traps, limits, FIFOs, co-processes.
# FORM is the form of the policy that this runs under.
set -euo pipefail
[[ $(echo piped | cat) == piped ]]
[[ $(cat <(echo substituted)) == substituted ]]
mkfifo fifo
(echo through >fifo &)
[[ $(cat fifo) == through ]]
(ulimit -n 100 && [[ $(ulimit -n) == 100 ]])
trapped=no
trap 'trapped=yes' USR1
kill -USR1 $$
[[ $trapped == yes ]]
sleep 0.01 &
wait $!
coproc cat
echo there and back >&"${COPROC[1]}"
read -r -u "${COPROC[0]}" answer
[[ $answer == 'there and back' ]]
kill "$COPROC_PID"
if [[ $FORM == minimal ]]; then
  status=0
  setsid --wait true 2>/dev/null || status=$?
  [[ $status != 0 ]]
else
  set -m
  sleep 0.01 &
  fg >/dev/null
  setsid true
  set +m
fi
status=0
timeout 0.05 sleep 5 || status=$?
[[ $status == 124 ]]
nice -n 5 true
echo as expected
