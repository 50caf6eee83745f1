#!/bin/bash
# Builds the compile step of Java scripts and class-data archives for it and for the scripts: prepare/java.sh ROOT
set -euo pipefail

root=$1
[[ -x $root/usr/bin/javac ]] || exit 0
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
prepared=/usr/lib/cloche/prepared/java
epoch=${SOURCE_DATE_EPOCH:-1767225600}
rm -rf "${root:?}$prepared"
mkdir -p "$root$prepared"
# A fixed name, because it becomes a part of the archives.
work=$root/tmp/cloche-java
rm -rf "$work"
mkdir "$work"
trap 'rm -rf "$work"' EXIT
inside=/tmp/cloche-java
cp -r "$here/java/." "$work/"
mkdir "$work/classes" "$work/box"
mv "$work/Warmup.java" "$work/box/Main.java"

in_root() {
  setarch --addr-no-randomize chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 TZ=UTC "$@"
}

in_root /usr/bin/javac -proc:none -d "$inside/classes" "$inside/dev/cloche/compile/ScriptCompiler.java"
# The archive is refused when the jar's time is another than it was (HotSpot, filemap.cpp): the builder's own.
in_root /usr/bin/jar --create --file "$prepared/compiler.jar" --date="$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ)" \
  -C "$inside/classes" dev
touch -d "@$epoch" "$root$prepared/compiler.jar"

# The flags must be those of compile-java.sh.
quick=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx358m)
compile=(-cp "$prepared/compiler.jar" dev.cloche.compile.ScriptCompiler Main.java classes arguments)
in_box() {
  # shellcheck disable=SC2016  # expanded by the inner shell
  in_root /bin/bash -c 'cd "$1" && shift && exec "$@"' - "$inside/box" "$@"
}
in_box /usr/bin/java "${quick[@]}" -XX:DumpLoadedClassList="$inside/compiler.classes" "${compile[@]}"
LC_ALL=C sort -u -o "$work/compiler.classes" "$work/compiler.classes"
in_box /usr/bin/java -Xshare:dump "${quick[@]}" -XX:SharedClassListFile="$inside/compiler.classes" \
  -XX:SharedArchiveFile="$prepared/compiler.jsa" -cp "$prepared/compiler.jar" >"$work/log" 2>&1

run=(-XX:+UseSerialGC -XX:-UsePerfData -Xmx358m)
in_box /usr/bin/java "${run[@]}" -XX:DumpLoadedClassList="$inside/run.all" -cp classes Warmup >"$work/log" 2>&1
# Of the platform alone: the script's classes are another's each time.
grep -v Warmup "$work/run.all" | grep -v -E '^(@cp|#)' | LC_ALL=C sort -u >"$work/run.classes"
in_box /usr/bin/java -Xshare:dump "${run[@]}" -XX:SharedClassListFile="$inside/run.classes" \
  -XX:SharedArchiveFile="$prepared/run.jsa" >"$work/log" 2>&1
