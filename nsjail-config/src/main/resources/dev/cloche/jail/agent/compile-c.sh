#!/bin/bash
# Builds /box/main from the script and the other C files beside it.
set -euo pipefail
shopt -s nullglob globstar

others=(./**/*.c)
# shellcheck source=nsjail-config/src/main/resources/dev/cloche/jail/agent/c-sources.sh
. /cloche/c-sources.sh
exec /usr/bin/gcc -std=gnu17 -O1 -o main "${sources[@]}" -lm
