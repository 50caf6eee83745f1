"""A conversation with a child. No terminal can be had in a jail, so it is one by pipes."""

import sys

import pexpect
from pexpect import popen_spawn

try:
    pexpect.spawn("cat")
except OSError as refused:
    assert "pty" in str(refused) or refused.errno == 2, refused
else:
    raise AssertionError("there are terminals")
child = popen_spawn.PopenSpawn([sys.executable, "-iqu"], timeout=20)
child.expect(">>> ")
child.sendline("6 * 7")
child.expect(r"(\d+)\r?\n")
assert child.match[1] == b"42", child.match
child.sendeof()
child.expect(pexpect.EOF)
assert child.wait() == 0 and pexpect.which("cat")
print("as expected")
