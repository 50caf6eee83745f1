# shellcheck shell=bash
# Read by compile-c.sh and compile-cpp.sh: makes `sources` of the script $1 and of `others`, what lies beside it.
# shellcheck disable=SC2154 # others is theirs
# Each file begins with ./, so that no name is taken for an option. gcc hands the bare name on, where one that begins
# with @ would be taken for a file of options.
sources=("./$1")
if ((${#others[@]} > 1)); then
  # What the script includes is a part of it already.
  include='^[[:space:]]*#[[:space:]]*include[[:space:]]*"([^"]+)"'
  included=
  while IFS= read -r line || [[ -n $line ]]; do
    [[ ! $line =~ $include ]] || included+="./${BASH_REMATCH[1]}/"
  done <"$1"
  for file in "${others[@]}"; do
    [[ $file == "./$1" || $included == *"$file/"* || ${file##*/} == [@-]* || ! -f $file ]] || sources+=("$file")
  done
fi
