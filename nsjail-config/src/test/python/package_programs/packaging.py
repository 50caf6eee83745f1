"""Versions, requirements, and the tags of this machine, for which it reads its own C library."""

from packaging import tags
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.version import Version

assert Version("1.0rc1") < Version("1.0") < Version("1.0.post1")
assert Requirement("requests[security]>=2; python_version>'3'").extras == {"security"}
assert Marker("sys_platform == 'linux'").evaluate()
assert any("manylinux" in tag.platform for tag in tags.sys_tags())
print("as expected")
