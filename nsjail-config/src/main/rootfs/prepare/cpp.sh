#!/bin/bash
# Precompiles the headers that most C++ scripts begin with: prepare/cpp.sh ROOT
set -euo pipefail

root=$1
[[ -x $root/usr/bin/g++ ]] || exit 0
prepared=/usr/lib/cloche/prepared/cpp
rm -rf "${root:?}$prepared"
mkdir -p "$root$prepared/bits"

# The flags must be those of compile-cpp.sh: g++ passes over a precompiled header made with others.
for header in bits/stdc++.h iostream; do
  chroot "$root" /bin/bash -c 'echo "#include <$1>" >/tmp/header.h &&
    exec /usr/bin/g++ -std=gnu++20 -O1 -x c++-header -o "$2/$1.gch" /tmp/header.h' - "$header" "$prepared"
done
rm "$root/tmp/header.h"
