"""File systems: the local one, one in memory, an archive, and a cache over another."""

import fsspec

with fsspec.open("local.gz", "wt", compression="gzip") as file:
    file.write("text")
with fsspec.open("local.gz", "rt", compression="infer") as file:
    assert file.read() == "text"
memory = fsspec.filesystem("memory")
memory.pipe("/folder/one", b"1")
assert memory.ls("/folder", detail=False) == ["/folder/one"]
with fsspec.open("simplecache::memory://folder/one") as file:
    assert file.read() == b"1"
local = fsspec.filesystem("file")
local.copy("local.gz", "copied")
local.mv("copied", "moved")
assert local.exists("moved") and not local.exists("copied")
print("as expected")
