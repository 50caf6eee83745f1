#!/bin/bash
# Compiles every Java file of the request into /box/.java and leaves the run step's arguments there.
set -euo pipefail
shopt -s globstar nullglob

file=$1
heap=$2
prepared=/usr/lib/cloche/prepared/java
classes=.java/classes
arguments=.java/arguments
mkdir -p "$classes"

# C2 stays on: what runs long is worth compiling well. Two processors, because the machine's may be many, each with
# threads that count as processes of the run.
lines=(-XX:+UseSerialGC -XX:ActiveProcessorCount=2 -XX:-UsePerfData -Xshare:auto -cp /box/.java/classes:/box)
if [[ -f $prepared/run.jsa ]]; then
  lines+=("-XX:SharedArchiveFile=$prepared/run.jsa")
fi
printf '%s\n' "${lines[@]}" >"$arguments"

quick=(-XX:+UseSerialGC -XX:ActiveProcessorCount=2 -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto "-Xmx${heap}m")
if [[ -f $prepared/compiler.jar ]]; then
  if [[ -f $prepared/compiler.jsa ]]; then
    quick+=("-XX:SharedArchiveFile=$prepared/compiler.jsa")
  fi
  exec /usr/bin/java "${quick[@]}" -cp "$prepared/compiler.jar" dev.cloche.compile.ScriptCompiler \
    "$file" "$classes" "$arguments"
fi

# Without our driver a public class must be called as its file is, and the main class too.
sources=(./**/*.java)
/usr/bin/javac "${quick[@]/#/-J}" -proc:none -encoding UTF-8 -d "$classes" "${sources[@]}"
printf '%s\n' "${file%.java}" >>"$arguments"
