#!/bin/bash
# Builds /box/main.exe, with its line numbers beside it, from the script and the other C# files of the request.
set -euo pipefail
shopt -s globstar nullglob

library=/usr/lib/mono/4.5
references=()
for name in System.Core System.Numerics System.Numerics.Vectors System.Xml System.Xml.Linq System.Data \
  System.Net.Http System.Runtime.Serialization System.ComponentModel.DataAnnotations System.Drawing \
  System.IO.Compression System.Web.Extensions Microsoft.CSharp; do
  if [[ -f $library/$name.dll ]]; then
    references+=("-r:$name.dll")
  fi
done
# Each begins with ./, so that no name is taken for an option or for a file of options.
sources=()
for file in ./**/*.cs; do
  [[ ! -f $file ]] || sources+=("$file")
done
# The heap limit of the run is not the compiler's.
unset MONO_GC_PARAMS
exec /usr/bin/mono "$library/mcs.exe" -langversion:latest -debug -unsafe -nologo "${references[@]}" \
  -out:main.exe "${sources[@]}"
