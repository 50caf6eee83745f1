import functools
from typing import Callable, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def retry(times: int, *errors: type[Exception]):
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    print(f"  attempt {attempt}: {type(error).__name__}: {error}")
                    if attempt == times:
                        raise
            raise AssertionError("times must be positive")

        wrapper.attempts = times
        return wrapper

    return decorate


answers = iter(["seven", "", "7"])


@retry(3, ValueError)
def read_number(base: int = 10) -> int:
    """Reads a number."""
    return int(next(answers), base)


print(read_number.__name__, read_number.__doc__, read_number.attempts)
print("read", read_number(base=10))


@retry(2, KeyError)
def missing(key: str) -> str:
    return {}[key]


try:
    missing("nothing")
except KeyError as error:
    print("gave up on", error)

add = functools.partial(lambda a, b, c: a + b * c, 1, c=10)
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(add(5), compose(str.strip, str.title, len)("  some words "))
