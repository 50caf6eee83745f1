#!/bin/bash
# Builds /box/main. One package of the standard library's imports alone goes straight through compiler and linker,
# which takes half as long as `go build`; whatever needs more than that goes through `go build`.
set -euo pipefail
shopt -s globstar nullglob

root=/usr/lib/go
prepared=/usr/lib/cloche/prepared/go
tools=$root/pkg/tool/linux_amd64

export HOME=/tmp GOROOT=$root GOPATH=/tmp/go GOTOOLCHAIN=local GOTELEMETRY=off GOENV=off CGO_ENABLED=0
# The program's own limit, of which the tools know nothing.
unset GOMEMLIMIT

# Whether compiler and linker alone do what `go build` would.
plain() {
  local text
  [[ -f $prepared/importcfg && ! -e go.mod && ! -e vendor ]] || return 1
  ((${#top[@]} == ${#all[@]})) || return 1
  for file in "${top[@]}"; do
    # Tests, and files for one system only, by their names.
    [[ $file != *_* && -f $file ]] || return 1
    IFS= read -r -d '' text <"$file" || true
    case $text in
      *//go:* | *'// +build'* | *'"C"'*) return 1 ;;
    esac
  done
}

# Each begins with ./, so that no name is taken for an option or for a file of options.
top=(./*.go)
all=(./**/*.go)
if plain; then
  # Of a compiler that is killed, as at its memory limit, this shell would say on which of our lines.
  exec {errors}>&2 2>/dev/null
  "$tools/compile" -o /tmp/.main.a -p main -complete -pack -c=2 -importcfg "$prepared/importcfg" "${top[@]}" \
    2>&"$errors" {errors}>&-
  exec 2>&"$errors" {errors}>&-
  exec "$tools/link" -o main -s -w -buildmode=exe -importcfg "$prepared/importcfg" /tmp/.main.a
fi

export GO111MODULE=on GOPROXY=off GOSUMDB=off
# What a request brings along is taken as it is; else go.mod is completed by what is there.
[[ -d vendor ]] || export GOFLAGS=-mod=mod
if [[ -d $prepared/cache ]]; then
  export GOCACHE=$prepared/cache
else
  export GOCACHE=/tmp/.go-build
fi
if [[ ! -e go.mod ]]; then
  read -r _ _ version _ < <("$root/bin/go" version)
  printf 'module box\n\ngo %s\n' "${version#go}" >go.mod
fi
exec "$root/bin/go" build -buildvcs=false '-ldflags=-s -w' -o main .
