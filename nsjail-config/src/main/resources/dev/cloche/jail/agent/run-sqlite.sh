#!/bin/bash
# Runs the script against an empty database in memory; the arguments are its parameters :arg1, :arg2, …
set -euo pipefail

file=$1
shift
words=()
number=0
for argument; do
  number=$((number + 1))
  # Through the table, because `.parameter set` takes quotes and backslashes in the value for its own.
  words+=(-cmd "INSERT INTO temp.sqlite_parameters VALUES (':arg$number', '${argument//\'/\'\'}');")
done
if ((number > 0)); then
  words=(-cmd '.parameter init' "${words[@]}")
fi
exec /usr/bin/sqlite3 -bail -batch "${words[@]}" :memory: ".read $file"
