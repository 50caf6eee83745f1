"""What the strict filter refused to a program, read from strace's record of it.

strace sees a call before any filter does and its answer after all of them. `--seccomp-bpf` would not: it sees
only what the filters let through.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import seccomp_sources  # noqa: F401 - makes the generator importable
from seccomp_generator import files
from seccomp_generator.policy import Action, Allow, Architecture, Check, Errno, Form
from seccomp_sources import GENERATED

_LINE = re.compile(r"(?P<process>\d+) +(?P<text>.*)")
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>(?P<rest>.*)")
_UNFINISHED = " <unfinished ...>"
_CALL = re.compile(r"(?P<name>\w+)\((?P<arguments>.*)\) += (?P<answer>.*)")
# A call that this strace is too old to know goes by its number.
_NUMBERED = re.compile(r"syscall_(0x[0-9a-f]+)")
_LOADED = re.compile(r"prctl\(PR_SET_SECCOMP, .*= 0$")


class NotLoaded(Exception):
    """A record that says nothing of the filter."""


@dataclass(frozen=True)
class Refusal:
    call: str
    arguments: str
    answer: str

    def __str__(self) -> str:
        return f"{self.call}({self.arguments}) = {self.answer}"


@dataclass(frozen=True)
class Known:
    """A refusal that programs live with, those of `only` or all; `arguments` is a pattern."""

    call: str
    arguments: str
    reason: str
    only: tuple[str, ...] = ()

    def fits(self, program: str, refusal: Refusal) -> bool:
        return (
            self.call == refusal.call
            and (not self.only or program in self.only)
            and re.match(self.arguments, refusal.arguments) is not None
        )


# What nearly every runtime meets.
COMMON = (
    Known(
        "clone3",
        r"(?!.*CLONE_NEW)",
        "its flags lie in memory, where no filter sees them; the C library falls back to clone",
    ),
    Known("socket", r"AF_INET6?, ", "there is no network, and the caller is told so"),
    Known(
        "socket",
        r"AF_NETLINK, .*NETLINK_ROUTE$",
        "asked for the addresses of the machine, which has none; taken for none or told",
    ),
)


class Strict:
    """The policy of the script, as far as it tells whose doing a failed call is.

    A call that is always allowed is never refused, whatever its error. Of one whose arguments decide, the error
    that the policy names counts as the filter's, even where the kernel would have given it too.
    """

    def __init__(self) -> None:
        forms, architectures = files.sources()
        self._form: Form = forms["strict"]
        self._actions = self._form.actions()
        (self._architecture,) = (a for a in architectures if a.name == GENERATED.name)
        self._names = {n: name for name, n in self._architecture.numbers.items()}

    def traced(self) -> str:
        """Return what strace is to record: every call but those that are always allowed."""
        allowed = [n for n, action in self._actions.items() if action == Allow()]
        return "trace=!" + ",".join(f"?{name}" for name in sorted(allowed))

    def refusals(self, record: Iterable[str]) -> Iterator[Refusal]:
        """Yield what was refused after the filter was loaded; NotLoaded where it never was."""
        loaded = False
        starter = ""
        for process, text in _whole_lines(record):
            # The first is the jail's own starter, which stays outside of the filter.
            starter = starter or process
            if _LOADED.match(text):
                loaded = True
            elif loaded and process != starter:
                call = _CALL.match(text)
                if call and (refusal := self._refusal(**call.groupdict())):
                    yield refusal
        if not loaded:
            raise NotLoaded("the filter was not loaded")

    def _refusal(self, name: str, arguments: str, answer: str) -> Refusal | None:
        numbered = _NUMBERED.fullmatch(name)
        if numbered:
            name = self._names.get(int(numbered[1], 16), name)
        match self._action(name):
            case Allow():
                return None
            case Errno(name=error) | Check(otherwise=Errno(name=error)):
                told = answer.split(" (")[0]
                return Refusal(name, arguments, told) if told == f"-1 {error}" else None
            case _:
                return Refusal(name, arguments, "SIGSYS")

    def _action(self, call: str) -> Action:
        return self._actions.get(call, self._form.default)


def unknown(
    program: str, refusals: Iterable[Refusal], known: Sequence[Known]
) -> list[str]:
    """Return what fits no entry, each once, in the order of the record."""
    strangers = (
        refusal
        for refusal in refusals
        if not any(entry.fits(program, refusal) for entry in known)
    )
    return list(dict.fromkeys(f"{program}: {refusal}" for refusal in strangers))


def never_met(
    met: Sequence[tuple[str, Refusal]], known: Sequence[Known]
) -> list[Known]:
    """Return the entries that no refusal of a named program fits."""
    return [entry for entry in known if not any(entry.fits(*one) for one in met)]


def _whole_lines(record: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Join what strace splits where another process was faster."""
    begun: dict[str, str] = {}
    for line in record:
        parts = _LINE.match(line)
        if not parts:
            continue
        process, text = parts["process"], parts["text"]
        if text.endswith(_UNFINISHED):
            begun[process] = text.removesuffix(_UNFINISHED)
            continue
        resumed = _RESUMED.match(text)
        if resumed:
            text = begun.pop(process, "") + resumed["rest"]
        yield process, text
