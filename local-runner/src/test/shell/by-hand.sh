#!/usr/bin/env bash
# Measures what a hello world takes by hand: in the root file system of the jails, without a jail, by the commands that
# people type. Reads names of languages, a line each, and prints for each what it took, in microseconds.
# Usage: by-hand.sh ROOT FOLDER_OF_HELLOS
set -euo pipefail

if [[ ${1:-} != inside ]]; then
  root=$(readlink -f "$1")
  hellos=$(readlink -f "$2")
  inside=$(readlink -f "${BASH_SOURCE[0]}")
  # The mounts are of this process alone and go with it.
  # shellcheck disable=SC2016 # expanded by the other shell
  exec unshare --mount --pid --fork bash -euo pipefail -c '
    root=$1 hellos=$2 inside=$3
    for folder in box tmp scratch; do
      mount -t tmpfs -o mode=1777 none "$root/$folder"
    done
    mount -t proc proc "$root/proc"
    for device in null zero urandom; do
      mount --bind "/dev/$device" "$root/dev/$device"
    done
    cp -r "$hellos/." "$inside" "$root/box/"
    chown -R 1000:1000 "$root/box"
    exec chroot --userspec=1000:1000 "$root" /usr/bin/env -i PATH=/usr/lib/go/bin:/usr/lib/cloche/bin:/usr/bin:/bin \
      HOME=/tmp LANG=C.UTF-8 TMPDIR=/tmp GOFLAGS= GOTOOLCHAIN=local CGO_ENABLED=0 GO111MODULE=off \
      /bin/bash "/box/${inside##*/}" inside
  ' - "$root" "$hellos" "$inside"
fi

cd /box

typescript() { esbuild main.ts --log-level=error --platform=node --outfile=main.mjs && node main.mjs; }
go() { command go build -o go.out main.go && ./go.out; }
rust() { rustc --edition 2021 -C opt-level=1 -o rust.out main.rs && ./rust.out; }
java() { javac Main.java && command java Main; }
cpp() { g++ -std=gnu++20 -O1 -o cpp.out main.cpp && ./cpp.out; }
c() { gcc -std=gnu17 -O1 -o c.out main.c && ./c.out; }
csharp() { mcs -debug -out:main.exe main.cs && mono --debug main.exe; }
sql() {
  local bin=/usr/lib/postgresql/15/bin
  rm -rf /scratch/data
  "$bin/initdb" -D /scratch/data -U app -A trust >/scratch/log
  "$bin/pg_ctl" -D /scratch/data -o "-k /scratch -h ''" -l /scratch/server.log -w start >/scratch/log
  "$bin/psql" -X -q -h /scratch -U app -d postgres -f sql/main.sql
  "$bin/pg_ctl" -D /scratch/data -m immediate stop >/scratch/log
}

python() { python3 main.py; }
javascript() { node main.js; }
bash_() { bash main.sh; }
ruby() { command ruby main.rb; }
php() { command php main.php; }
sqlite() { sqlite3 :memory: '.read sqlite/main.sql'; }

while read -r language; do
  [[ $language != bash ]] || language=bash_
  begin=$EPOCHREALTIME
  said=$("$language" 2>/tmp/complaints </dev/null)
  end=$EPOCHREALTIME
  [[ $said == hello ]] || {
    printf '%s did not say hello but: %s\n' "$language" "$said" >&2
    cat /tmp/complaints >&2
    exit 1
  }
  printf '%s\n' "$((${end/./} - ${begin/./}))"
done
