"""Looks whether its numbers of users are the service's: then being root here would be so there."""

import os

from outside import compare_namespace, got_through, stopped

compare_namespace("user")
# Where users are mapped, one that nobody has mapped is shown as this one (user_namespaces(7)).
NOBODY = 65534
owner = os.stat("/usr").st_uid
if owner == NOBODY:
    stopped("does not see whose files there are")
got_through(f"sees the owners of files, {owner}, without a mapping")
