#!/bin/bash
# Checks the syntax of a bash script before its first line, then becomes the shell that runs it:
# /bin/bash -p /cloche/validate.sh main.sh [ARGUMENT…]
# Under -p this shell leaves BASH_ENV and functions of the environment to the one that runs the script.
set -uo pipefail

readonly most_characters=300

# Bash's own word on a file, as far as line $2 where one is given; extglob is what scripts switch on themselves.
# It ends the shell that asks, which saves a fork.
parse() {
  local options=() text
  IFS= read -r -d '' text <"$1"
  [[ $text != *extglob* ]] || options=(-O extglob)
  if [[ -n ${2:-} ]]; then
    exec /bin/bash -p "${options[@]}" -n <<<"$(head -n "$2" "$1")"
  fi
  exec /bin/bash -p "${options[@]}" -n "$1"
} 2>&1 4>&-

# Bash reads a script as it runs it: what follows a plain `exit` may be anything.
ends_before() {
  local number
  number=$(head -n "$2" "$1" | grep -nm1 -E '^(exit|exec [^<>0-9])' | cut -d : -f 1)
  [[ -n $number ]] && (parse "$1" "$number") >/dev/null
} 2>/dev/null 4>&-

answer() {
  local output status line message
  output=$(LC_ALL=C parse "$1")
  status=$?
  if ((status == 0)); then
    printf 'accepted\n' >&4
    return 0
  fi
  line=0 message="the parser gives up: too deeply nested"
  if ((status < 128)); then
    output=$(grep -v ': warning: ' <<<"$output" | head -n 1)
    message=${output#"$1: "}
    if [[ $message =~ ^line\ ([0-9]+):\ (.*)$ ]]; then
      line=${BASH_REMATCH[1]} message=${BASH_REMATCH[2]}
    fi
  fi
  if ((line > 1)) && ends_before "$1" "$((line - 1))"; then
    printf 'accepted\n' >&4
    return 0
  fi
  message=${message//[[:cntrl:]]/ }
  printf 'refused\nerror\tsyntax_error\t%d\t0\t%s\n' "$line" "${message:0:most_characters}" >&4
  return 1
}

# Only the run's first process is the agent's child: its parent is outside of the process namespace, or is named where
# there is none. It alone has the channel.
if [[ $PPID == "${CLOCHE_AGENT:-0}" ]] && { : <&4; } 2>/dev/null; then
  mapfile -t request <&4
  if [[ -r $1 ]]; then
    answer "$1" || exit 1
  else
    printf 'accepted\n' >&4
  fi
  if [[ " ${request[*]} " == *' only=1 '* ]]; then
    exit 0
  fi
fi
exec 4>&-
exec /bin/bash "$@"
