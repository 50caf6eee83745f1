"""Its zones, from files."""

from datetime import datetime

import pytz

berlin = pytz.timezone("Europe/Berlin")
assert berlin.localize(datetime(2026, 7, 1)).utcoffset().seconds == 7200
try:
    berlin.localize(datetime(2026, 3, 29, 2, 30), is_dst=None)
except pytz.NonExistentTimeError:
    pass
for name in pytz.common_timezones[::50]:
    pytz.timezone(name)
print("as expected")
