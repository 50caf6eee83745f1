"""What a policy is: forms made of groups of calls, each call with its action."""

from collections.abc import Mapping
from dataclasses import dataclass


class PolicyError(Exception):
    """A mistake in the sources, told so that its author finds the line."""


@dataclass(frozen=True)
class Allow:
    pass


@dataclass(frozen=True)
class Kill:
    pass


@dataclass(frozen=True)
class Errno:
    name: str
    number: int


@dataclass(frozen=True)
class Constant:
    """A number that fits 32 bits; one that stands as digits in the source has these as its name."""

    name: str
    value: int


@dataclass(frozen=True)
class Argument:
    name: str
    position: int
    bits: int


@dataclass(frozen=True)
class Condition:
    """`argument & mask` is one of `values`, or none of them where `negated`."""

    argument: Argument
    mask: Constant | None
    values: tuple[Constant, ...]
    negated: bool


@dataclass(frozen=True)
class Check:
    """Allow the call where every condition holds, else fail it."""

    conditions: tuple[Condition, ...]
    otherwise: Errno


Action = Allow | Kill | Errno | Check


@dataclass(frozen=True)
class Group:
    """Calls that stand together in the source, so that generated text keeps the author's order."""

    name: str
    actions: Mapping[str, Action]


@dataclass(frozen=True)
class Form:
    name: str
    default: Errno
    groups: tuple[Group, ...]
    formats: frozenset[str]

    def actions(self) -> dict[str, Action]:
        return {
            call: act for group in self.groups for call, act in group.actions.items()
        }


@dataclass(frozen=True)
class Architecture:
    name: str
    audit_arch: int
    libseccomp_name: str
    ran_on: bool
    foreign_numbers_from: int
    absent: frozenset[str]
    kafel_names: Mapping[str, str]
    numbers: Mapping[str, int]

    def has(self, call: str) -> bool:
        """Tell whether the architecture has the call; a name in no list is a mistake."""
        if call in self.numbers:
            return True
        if call in self.absent:
            return False
        raise PolicyError(f"{self.name}: no number for the call '{call}'")
