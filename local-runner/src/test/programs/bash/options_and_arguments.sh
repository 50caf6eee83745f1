#!/bin/bash
# Options by getopts, the rest of the arguments as they came, and a usage error as exit code 2.
parse() {
  local OPTIND=1 option verbose=0 size=10
  while getopts ":vs:" option; do
    case $option in
      v) ((++verbose)) ;;
      s) size=$OPTARG ;;
      :) echo "option -$OPTARG wants a value" && return 2 ;;
      *) echo "no option -$OPTARG" && return 2 ;;
    esac
  done
  shift $((OPTIND - 1))
  echo "verbose=$verbose size=$size rest=$#"
  local index=0 argument
  for argument; do echo "  $((++index)): <$argument>"; done
}

echo "$# arguments, program ${0##*/}"
parse "$@"
parse -v -- -s
parse -s
echo "status $?"
set -- one "two three" four
echo "$# $* [${*: -1}] [${*:2:1}]"
shift 2
echo "$# $1 ${2-nothing}"
parse -x
exit $?
