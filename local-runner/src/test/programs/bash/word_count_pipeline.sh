#!/bin/bash
# Counts words of stdin with coreutils and once more with an associative array.
text=$(cat)
echo "== pipeline"
tr -cs '[:alpha:]' '\n' <<<"$text" | tr '[:upper:]' '[:lower:]' | sort | uniq -c | sort -k1,1nr -k2 | head -n 4 |
  while read -r count word; do echo "$word=$count"; done

echo "== array"
declare -A counts
for word in ${text//[^[:alpha:]]/ }; do
  ((++counts[${word,,}]))
done
for word in "${!counts[@]}"; do
  echo "$word=${counts[$word]}"
done | sort -t= -k2,2nr -k1,1 | head -n 4

wc <<<"$text" | awk '{print $1 " lines, " $2 " words, " $3 " bytes"}'
echo "${#counts[@]} different words, longest: $(printf '%s\n' "${!counts[@]}" | awk '{print length, $0}' | sort -k1,1nr -k2 | head -n 1)"
