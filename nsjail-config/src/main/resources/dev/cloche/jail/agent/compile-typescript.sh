#!/bin/bash
# Bundles the script and the files that it imports into /box/main.js, where __dirname is the script's own folder. Node
# sees by itself which kind of module that is.
set -euo pipefail

# A thread for each core of a large machine would cost more than it gives, and count as processes of the run.
export GOMAXPROCS=2

bundle=(/usr/lib/cloche/bin/esbuild "$1" --bundle --platform=node --target=node22 --packages=external
  --outfile=main.js --sourcemap=inline --sources-content=false --color=false --log-level=warning)

# What an ES module lacks but code written for CommonJS expects. Properties and not declarations, so that the script may
# declare the same names.
# shellcheck disable=SC2016  # a name in JavaScript
make='import{createRequire as $make}from"node:module";'
# shellcheck disable=SC2016
names='require:$make(import.meta.url),__filename:import.meta.filename,__dirname:import.meta.dirname'
module=("${bundle[@]}" --format=esm "--banner:js=${make}Object.assign(globalThis,{$names});")

kind='"type"[[:space:]]*:[[:space:]]*"module"'
if [[ -f package.json && $(<package.json) =~ $kind ]]; then
  exec "${module[@]}"
fi
# Without the override, esbuild would put an empty object in the place of import.meta.
complaint=$("${bundle[@]}" --format=cjs --log-override:empty-import-meta=error 2>&1) && exit_code=0 || exit_code=$?
if ((exit_code != 0)); then
  case $complaint in
    *'Top-level await is currently not supported'* | *'[empty-import-meta]'*) exec "${module[@]}" ;;
  esac
fi
[[ -z $complaint ]] || printf '%s\n' "$complaint" >&2
exit "$exit_code"
