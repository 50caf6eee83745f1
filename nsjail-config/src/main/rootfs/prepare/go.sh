#!/bin/bash
# Compiles Go's standard library, which no longer comes compiled, into a build cache that `go build` reads and a list of
# its archives for compiler and linker: prepare/go.sh ROOT
set -euo pipefail

root=$1
[[ -x $root/usr/lib/go/bin/go ]] || exit 0
prepared=/usr/lib/cloche/prepared/go
rm -rf "${root:?}$prepared"
mkdir -p "$root$prepared/cache"

# Without -trimpath, as the build step does it: traces name /usr/lib/go/src/… and /box/main.go.
chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/tmp GOROOT=/usr/lib/go GOPATH=/nonexistent GOENV=off \
  GOTOOLCHAIN=local GOTELEMETRY=off CGO_ENABLED=0 GOCACHE="$prepared/cache" \
  /usr/lib/go/bin/go list -export -f '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}' std |
  LC_ALL=C sort >"$root$prepared/importcfg"

# An entry of the cache ends with the time when it was made (cmd/go/internal/cache); it would differ from build to build.
find "$root$prepared/cache" -type f -name '*-a' -print0 |
  LC_ALL=C xargs -0 sed -i -E 's/ +[0-9]+$/  1000000000000000000/'
rm -f "$root$prepared/cache/trim.txt" "$root$prepared/cache/testexpire.txt"
find "$root$prepared" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-1767225600}" {} +
