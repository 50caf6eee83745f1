#!/bin/bash
# Runs the script by psql against a PostgreSQL server of its own, which ends with the jail. The arguments are psql's
# variables arg1, arg2, …
set -euo pipefail

cluster=/usr/lib/cloche/prepared/sql
data=/scratch/data
file=$1
shift

umask 077
/usr/bin/tar --extract --file "$cluster/cluster.tar" --directory /scratch
read -r binaries <"$cluster/binaries"
"$binaries/postgres" -D "$data" </dev/null >/scratch/server.log 2>&1 &
process=$!
umask 022

words=()
number=0
for argument; do
  number=$((number + 1))
  words+=(-v "arg$number=$argument")
done

# The server writes its state into the eighth line of this file (src/include/utils/pidfile.h). Waiting for a
# descriptor that never becomes ready is a sleep without a process.
exec 9<> <(:)
while true; do
  state=()
  { mapfile -t state <"$data/postmaster.pid"; } 2>/dev/null || true
  [[ ${state[7]:-} != ready* ]] || break
  if ! kill -0 "$process" 2>/dev/null; then
    /usr/bin/cat /scratch/server.log >&2
    exit 1
  fi
  read -r -t 0.002 -u 9 || true
done
exec 9>&-
# Not /usr/bin/psql, which is a Perl program that looks for clusters in /etc.
exec "$binaries/psql" -X -q -v ON_ERROR_STOP=1 "${words[@]}" -f "$file"
