#!/bin/bash
# Here-documents, redirections, file tests, globs and a loop over null-separated names.
set -euo pipefail
name=Ada
cat >letter.txt <<END
Dear $name,
$((6 * 7)) is the answer.
END
cat >raw.txt <<'END'
$name stays $(as it is)
END
cat letter.txt raw.txt
mkdir -p "tree/with space/deep"
for number in 1 2 3; do printf 'line %d\n' $(seq 1 "$number") >"tree/with space/file$number.txt"; done
touch tree/empty "tree/with space/deep/"$'new\nline.txt'
find tree -type f -print0 | sort -z | while IFS= read -r -d '' path; do
  printf '%q %d\n' "$path" "$(wc -l <"$path")"
done
[[ -d tree && ! -s tree/empty && -e letter.txt && ! -e missing ]] && echo "tests hold"
shopt -s nullglob globstar
none=(*.nothing)
texts=(tree/**/*.txt)
echo "${#none[@]} ${#texts[@]}"
exec 3>numbered.txt
for word in alpha beta gamma; do echo "$word" >&3; done
exec 3>&-
mapfile -t lines <numbered.txt
echo "${lines[@]}" "${#lines[@]}"
diff <(sort -r numbered.txt) numbered.txt | grep -c '^[<>]' || true
mv numbered.txt /tmp/output/ && chmod 600 /tmp/output/numbered.txt && stat -c '%a %s' /tmp/output/numbered.txt
rm -r tree
[[ -e tree ]] || echo "tree is gone"
