#!/bin/bash
# Compiles every Java file of the request into /box/.java and leaves the run step's arguments there.
set -euo pipefail
shopt -s globstar nullglob

file=$1
heap=$2
prepared=/usr/lib/cloche/prepared/java
classes=.java/classes
mkdir -p "$classes"

quick=(-Xmx"$heap"m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto)
if [[ -f $prepared/compiler.jar ]]; then
  if [[ -f $prepared/compiler.jsa ]]; then
    quick+=("-XX:SharedArchiveFile=$prepared/compiler.jsa")
  fi
  exec /usr/bin/java "${quick[@]}" -cp "$prepared/compiler.jar" dev.cloche.compile.ScriptCompiler "$file" "$classes"
fi

# Without our driver a public class must be called as its file is.
/usr/bin/javac "${quick[@]/#/-J}" -proc:none -encoding UTF-8 -d "$classes" -- **/*.java
