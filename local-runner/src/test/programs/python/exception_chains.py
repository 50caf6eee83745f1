import traceback


class ConfigurationError(Exception):
    def __init__(self, key: str, reason: str):
        super().__init__(f"{key}: {reason}")
        self.key = key


class MissingKey(ConfigurationError):
    def __init__(self, key: str):
        super().__init__(key, "is missing")


def read(settings: dict[str, str], key: str) -> int:
    try:
        text = settings[key]
    except KeyError:
        raise MissingKey(key) from None
    try:
        return int(text)
    except ValueError as error:
        error.add_note(f"while reading {key!r}")
        raise ConfigurationError(key, "is no number") from error


for key in ("port", "name", "host"):
    try:
        print(key, "=", read({"port": "80", "name": "x1"}, key))
    except MissingKey as error:
        print("missing:", error.key, error.__suppress_context__)
    except ConfigurationError as error:
        cause = error.__cause__
        print(f"{error} because {cause}; {cause.__notes__}")

try:
    try:
        1 / 0
    except ZeroDivisionError:
        [].pop()
except IndexError as error:
    print(repr(error), "during", repr(error.__context__))
    frames = traceback.extract_tb(error.__traceback__)
    print([(frame.lineno, frame.line) for frame in frames])

try:
    raise ExceptionGroup(
        "several",
        [ValueError(1), TypeError("t"), ExceptionGroup("in", [ValueError(2)])],
    )
except* ValueError as group:
    print("values:", [str(e) for e in group.exceptions[:1]], len(group.exceptions))
except* TypeError as group:
    print("types:", group.exceptions)
