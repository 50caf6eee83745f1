"""What a form answers, said a second time and as plainly as possible, and where filters could differ.

The generated programs are compared with this model on every number that a kernel could know and, for calls
whose arguments are looked at, on every value next to one that the rules name.
"""

import itertools
from collections.abc import Iterator

import seccomp_machine as machine
import seccomp_sources  # noqa: F401 - makes the generator importable
from seccomp_generator.policy import (
    Allow,
    Architecture,
    Check,
    Condition,
    Errno,
    Form,
    Kill,
)

Call = tuple[int, tuple[int, ...]]


class Model:
    def __init__(self, form: Form, architecture: Architecture) -> None:
        self._form = form
        self._architecture = architecture
        self._actions = {
            architecture.numbers[name]: action
            for name, action in form.actions().items()
            if architecture.has(name)
        }

    def answer(self, number: int, arguments: tuple[int, ...]) -> int:
        foreign = self._architecture.foreign_numbers_from
        if foreign and number >= foreign:
            return machine.ERRNO | 38
        action = self._actions.get(number, self._form.default)
        if isinstance(action, Check):
            holds = all(_holds(condition, arguments) for condition in action.conditions)
            action = Allow() if holds else action.otherwise
        match action:
            case Allow():
                return machine.ALLOW
            case Kill():
                return machine.KILL_PROCESS
            case Errno():
                return machine.ERRNO | action.number

    def edges(self) -> Iterator[Call]:
        for base in (0, self._architecture.foreign_numbers_from, 0x80000000):
            yield from ((base + number, ()) for number in range(1024))
        yield from ((number, ()) for number in (0x3FFFFFFF, 0x7FFFFFFF, 0xFFFFFFFF))
        for number, action in self._actions.items():
            if isinstance(action, Check):
                yield from _argument_edges(number, action)


def _holds(condition: Condition, arguments: tuple[int, ...]) -> bool:
    position = condition.argument.position
    value = arguments[position] if position < len(arguments) else 0
    value &= (1 << condition.argument.bits) - 1
    if condition.mask is not None:
        value &= condition.mask.value
    return (value in {c.value for c in condition.values}) != condition.negated


def _argument_edges(number: int, check: Check) -> Iterator[Call]:
    by_position: dict[int, set[int]] = {}
    for condition in check.conditions:
        values = by_position.setdefault(condition.argument.position, set())
        values |= {1 << bit for bit in range(64)} | {0, (1 << 32) - 1, (1 << 64) - 1}
        for constant in condition.values:
            near = {constant.value - 1, constant.value, constant.value + 1}
            values |= near | {
                value | 1 << bit for value in near for bit in (16, 32, 63)
            }
    positions = range(max(by_position) + 1)
    choices = [sorted(by_position.get(position, {0})) for position in positions]
    for chosen in itertools.product(*choices):
        yield number, tuple(value & (1 << 64) - 1 for value in chosen)
