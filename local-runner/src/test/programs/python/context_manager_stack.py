import contextlib
import io


class Resource:
    def __init__(self, name: str, fails: bool = False):
        self.name, self.fails = name, fails

    def __enter__(self) -> "Resource":
        if self.fails:
            raise OSError(f"{self.name} cannot be opened")
        print("open", self.name)
        return self

    def __exit__(self, kind, error, trace) -> bool:
        print("close", self.name, "after", kind.__name__ if kind else "success")
        return kind is ZeroDivisionError


@contextlib.contextmanager
def transaction(log: list[str]):
    start = len(log)
    try:
        yield log
        log.append("commit")
    except ValueError as error:
        del log[start:]
        log.append(f"rollback: {error}")


with Resource("outer"), Resource("inner"):
    1 / 0
print("swallowed")

try:
    with contextlib.ExitStack() as stack:
        for name in ("a", "b", "c"):
            stack.enter_context(Resource(name, fails=name == "c"))
        print("never")
except OSError as error:
    print(error)

log: list[str] = []
with transaction(log) as entries:
    entries.append("one")
with transaction(log) as entries:
    entries.append("two")
    raise ValueError("no")
print(log)

with contextlib.redirect_stdout(io.StringIO()) as captured, contextlib.suppress(
    KeyError
):
    print("hidden")
    {}["key"]
print("captured", repr(captured.getvalue()))
