#!/bin/bash
# Parameter expansion instead of sed: cutting, replacing, defaults, case, substrings, Unicode.
file=/home/ada/archive.tar.gz
echo "${file##*/} ${file%/*} ${file%%.*} ${file##*.} ${file#*.}"
text="the quick brown fox"
echo "${text/o/0} ${text//o/0} ${text/#the/a} ${text/%fox/dog}"
echo "${text^} ${text^^} ${text:4:5} ${text: -3} ${#text}"
unset missing
empty=
echo "${missing-unset} ${missing:-default} [${empty-unset}] ${empty:-default} ${text:+is set} ${missing:=assigned} $missing"
read -r -a words <<<"$text"
reversed=()
for word in "${words[@]}"; do reversed=("$word" "${reversed[@]}"); done
echo "${reversed[*]} ${#words[@]} ${words[*]:1:2}"
(
  IFS=-
  echo "${words[*]}"
)
unicode="naïve 東京"
echo "${#unicode} ${unicode:6:1} ${unicode^^}"
printf '%s\n' "${text@Q}" "$(printf '%q' "a b'c")"
letters=abcdef
mirrored=
for ((i = ${#letters} - 1; i >= 0; i--)); do mirrored+=${letters:i:1}; done
echo "$mirrored"
day=2024-02-29
[[ $day =~ ^([0-9]{4})-([0-9]{2})-([0-9]{2})$ ]] && echo "${BASH_REMATCH[3]}.${BASH_REMATCH[2]}.${BASH_REMATCH[1]}"
[[ $file == *.tar.* && $text < zebra ]] && echo matches
echo {a..e} {01..10..3} x{1,2}{a,b}
