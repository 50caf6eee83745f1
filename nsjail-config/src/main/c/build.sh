#!/usr/bin/env bash
# Builds the agent, the launcher and the probe: static programs, so that they run in any root file system and start at once.
# Usage: build.sh FOLDER [FLAG…]
set -euo pipefail

folder=$1
shift
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"

# shellcheck disable=SC2054 # of the linker
readonly flags=(
  -std=c17 -O2 -static -Wall -Wextra -Wconversion -Wshadow -Wvla -Werror
  -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fno-strict-overflow
  -Wl,-z,relro,-z,now -Wl,--build-id=none
)
for program in agent launcher probe; do
  "${CC:-gcc}" "${flags[@]}" "$@" -o "$folder/cloche-$program" "$program"/*.c
done
