#!/bin/bash
# Precompiles the headers that most C++ scripts begin with: prepare/cpp.sh ROOT
set -euo pipefail

root=$1
[[ -x $root/usr/bin/g++ ]] || exit 0
prepared=/usr/lib/cloche/prepared/cpp
rm -rf "${root:?}$prepared"
mkdir -p "$root$prepared/bits"
# A fixed name, because it becomes a part of the file.
work=$root/tmp/cloche-headers
rm -rf "$work"
mkdir "$work"
trap 'rm -rf "$work"' EXIT
inside=/tmp/cloche-headers

# The flags must be those of compile-cpp.sh: g++ passes over a precompiled header made with others. The file is a copy
# of the compiler's memory, addresses included; without random ones it comes out the same each time.
for header in bits/stdc++.h iostream; do
  printf '#include <%s>\n' "$header" >"$work/header.h"
  setarch --addr-no-randomize chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 TMPDIR="$inside" \
    /usr/bin/g++ -std=gnu++20 -O1 -frandom-seed=cloche -x c++-header -o "$prepared/$header.gch" "$inside/header.h"
done
