#!/bin/bash
# Jobs, pipes, here documents, traps, and the tools that scripts call most.
set -euo pipefail
trap 'kill -0 $$' USR1
work() { read -r -t 0.005 || true; echo "$1"; }
for number in 1 2 3; do work "$number" </dev/null >"out.$number" & done
wait
[[ $(cat out.? | sort -n | paste -s -d +) == 1+2+3 ]]
kill -USR1 $$
coproc doubled { while read -r n; do echo $((n * 2)); done; }
echo 21 >&"${doubled[1]}"
read -r answer <&"${doubled[0]}"
[[ $answer == 42 ]]
eval "exec ${doubled[1]}>&-"
diff <(seq 3) <(printf '%s\n' 1 2 3)
set -m
sleep 60 &
sleeping=$!
kill -STOP "$sleeping"; kill -CONT "$sleeping"; kill "$sleeping"
wait "$sleeping" 2>/dev/null || true
set +m
ulimit -n 200
mkdir -p folder/inside && touch -d 2026-01-01 folder/inside/file && chmod 600 folder/inside/file
cp -a folder copied && mv copied moved && ln -s moved link && ln folder/inside/file hard
tar czf packed.tar.gz folder && mkdir unpacked && tar xzf packed.tar.gz -C unpacked
install -m 644 /etc/passwd installed && truncate -s 1M large && dd if=/dev/zero of=large bs=4k count=4 status=none
find . -name file -exec stat -c %s {} + >/dev/null
sed -i s/script/SCRIPT/ installed && grep -q SCRIPT installed
awk 'BEGIN { "date +%Y" | getline year; exit !(year > 2000) }'
mkfifo pipe && { echo through >pipe & } && [[ $(<pipe) == through ]]
status=0; timeout 0.05 sleep 60 || status=$?
[[ $status == 124 ]]
nice -n 1 true; nohup true 2>/dev/null; sort -S 1M large | uniq -c | wc -l >/dev/null
xargs -P 2 -n 1 echo < <(seq 4) >/dev/null
split -n 2 large part. && sha256sum part.* >/dev/null && rm -rf folder moved unpacked
mktemp -d >/dev/null; df . >/dev/null; ps >/dev/null 2>&1 || true; id -u >/dev/null; sync -d large; nproc >/dev/null
(exec 3<>/dev/tcp/127.0.0.1/9) 2>/dev/null && exit 1
echo 'as expected'
