# Coreutils, findutils, tar, sed, awk, grep on a small tree.
set -euo pipefail
mkdir -p tree/leaf
echo 1 >tree/one
ln -s one tree/symbolic
ln tree/one tree/hard
cp -a tree copy
mv copy moved
diff -r tree moved
[[ $(seq 50000 | shuf | sort -n | tail -1) == 50000 ]]
seq 1000 | split -l 100 - part.
[[ $(cat part.* | wc -l) == 1000 ]]
dd if=/dev/zero of=zeros bs=1k count=10 status=none
tee copy <zeros >/dev/null
truncate -s 5 copy
touch -d yesterday copy
chmod 600 copy
install -m 755 copy installed
[[ $(stat -c %a installed) == 755 ]]
find . -name 'part.*' -print0 | xargs -0 -P 2 rm
tar czf tree.tgz --xattrs tree
rm -r tree
tar xzf tree.tgz
sed -i s/1/2/ tree/one
grep -rq 2 tree
[[ $(awk 'BEGIN { "echo spawned" | getline line; print line }') == spawned ]]
sha256sum zeros | sha256sum --check --quiet
df . >/dev/null
date >/dev/null
id >/dev/null
nproc >/dev/null
ls -laR . >/dev/null
taskset -c "$(awk '/^Cpus_allowed_list/ { split($2, first, /[-,]/); print first[1] }' /proc/self/status)" true
prlimit --nofile=50 true
flock lock true
sync zeros
stdbuf -oL true
echo as expected
