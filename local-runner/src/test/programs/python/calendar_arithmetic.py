import calendar
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo


def easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = (a + 11 * d + 22 * e) // 451
    month, day = divmod(d + e - 7 * f + 114, 31)
    return date(year, month, day + 1)


print([easter(year).isoformat() for year in (1961, 2000, 2024, 2025)])
print([y for y in (1900, 2000, 2023, 2024, 2100) if calendar.isleap(y)])
moon = datetime(1969, 7, 20, 20, 17, 40, tzinfo=timezone.utc)
print(
    moon.strftime("%A, %d %B %Y, day %j, week %V"), moon.isoformat(), moon.timestamp()
)
print(
    date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 31) + timedelta(weeks=4, days=1)
)
print(datetime.strptime("29/Feb/2024 23:59", "%d/%b/%Y %H:%M") + timedelta(minutes=2))
print(timedelta(days=-1, hours=3), timedelta(hours=36) / timedelta(minutes=45))
fridays = [
    d for y in (2026,) for m in range(1, 13) if (d := date(y, m, 13)).weekday() == 4
]
print([d.strftime("%d %b") for d in fridays], date(2020, 12, 31).isocalendar())

tokyo = timezone(timedelta(hours=9), "JST")
print(moon.astimezone(tokyo).isoformat(), tokyo.tzname(None))
summer = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("Europe/Berlin"))
print(
    summer.utcoffset(),
    summer.replace(month=1).utcoffset(),
    datetime.combine(date.min, time.max),
)
print(calendar.TextCalendar().formatmonth(2024, 2))
try:
    date(2023, 2, 29)
except ValueError as error:
    print(error)
