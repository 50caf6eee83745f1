import locale, time; print(locale.getpreferredencoding(), time.tzname)
