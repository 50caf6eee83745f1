"""Dates as people write them, rules, and the files of time zones."""

from datetime import datetime

from dateutil import parser, rrule, tz
from dateutil.relativedelta import relativedelta

assert parser.parse("3rd of May 2026, 4pm") == datetime(2026, 5, 3, 16)
days = rrule.rrule(
    rrule.MONTHLY, count=3, byweekday=rrule.FR(-1), dtstart=datetime(2026, 1, 1)
)
assert [day.day for day in days] == [30, 27, 27]
assert datetime(2026, 1, 31) + relativedelta(months=1) == datetime(2026, 2, 28)
assert (
    datetime(2026, 7, 1, tzinfo=tz.gettz("Europe/Berlin")).utcoffset().seconds == 7200
)
tz.tzlocal()
print("as expected")
