#!/bin/bash
# Bundles the script and the files that it imports into /box/.main.js, where __dirname is the script's own folder.
set -euo pipefail

file=$1

# What is missing in an ES module, but is expected by code that was written for CommonJS. Properties and not
# declarations, so that the script may declare the same names.
banner='import{createRequire as $cloche_require}from"node:module";Object.assign(globalThis,{require:$cloche_require('
banner+='import.meta.url),__filename:import.meta.filename,__dirname:import.meta.dirname});'

bundle() {
  /usr/lib/cloche/bin/esbuild "$file" --bundle --platform=node --packages=external --outfile=.main.js \
    --sourcemap=inline --sources-content=false --color=false --log-level=warning "$@"
}

commonjs() {
  # Without the override, esbuild puts an empty object in the place of import.meta.
  bundle --format=cjs --target=node22 --log-override:empty-import-meta=error
}

module() {
  exec /usr/lib/cloche/bin/esbuild "$file" --bundle --platform=node --packages=external --outfile=.main.js \
    --sourcemap=inline --sources-content=false --color=false --log-level=warning \
    --format=esm --target=node22 "--banner:js=$banner"
}

if [[ -f package.json ]] && [[ $(<package.json) =~ \"type\"[[:space:]]*:[[:space:]]*\"module\" ]]; then
  module
fi
if ! complaint=$(commonjs 2>&1); then
  case $complaint in
    *'Top-level await is currently not supported'* | *'[empty-import-meta]'*) module ;;
  esac
  printf '%s\n' "$complaint" >&2
  exit 1
fi
if [[ -n $complaint ]]; then
  printf '%s\n' "$complaint" >&2
fi
