"""What a form answers, said a second time and as plainly as possible, and where filters could differ.

The generated programs are compared with this model on every number that a kernel could know and, for calls
whose arguments are looked at, on every value next to one that the rules name.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence

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

FOREIGN = machine.ERRNO | 38
Call = tuple[int, tuple[int, ...]]
Program = Sequence[tuple[int, int, int, int]]


class Model:
    def __init__(
        self,
        form: Form,
        architecture: Architecture,
        knows: Callable[[str], bool] = lambda call: True,
    ) -> None:
        """Model the form as a filter whose maker knows these calls only."""
        self._form = form
        self._architecture = architecture
        self._actions = {
            architecture.numbers[name]: action
            for name, action in form.actions().items()
            if architecture.has(name) and knows(name)
        }

    def answer(self, number: int, arguments: tuple[int, ...]) -> int:
        foreign = self._architecture.foreign_numbers_from
        if foreign and number >= foreign:
            return FOREIGN
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

    def differences(self, program: Program, doors: bool = False) -> list[str]:
        """Name the calls that the program answers otherwise; where `doors`, it may refuse foreign numbers
        in a way of its own."""
        differences = []
        for number, arguments in self.edges():
            answer = self._run(program, number, arguments)
            expected = {self.answer(number, arguments)}
            if doors and expected == {FOREIGN}:
                expected |= {machine.KILL_THREAD, machine.KILL_PROCESS}
            if answer not in expected:
                differences.append(f"{number} {arguments}: {answer:#x}")
        return differences

    def _run(self, program: Program, number: int, arguments: tuple[int, ...]) -> int:
        return machine.run(program, self._architecture.audit_arch, number, arguments)

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
    constants: dict[int, set[int]] = {}
    for condition in check.conditions:
        at = constants.setdefault(condition.argument.position, {0})
        at |= {constant.value for constant in condition.values}
    every = range(max(constants) + 1)
    near = {
        at: {value + step for value in values for step in (-1, 0, 1)}
        for at, values in constants.items()
    }
    chosen: set[tuple[int, ...]] = set()
    for at, values in constants.items():
        # Each bit of each value turned, so that whatever a rule compares is seen to count or not to.
        turned = {value ^ 1 << bit for value in values for bit in range(64)}
        turned |= near[at] | {(1 << 32) - 1, (1 << 64) - 1}
        choices = [turned if n == at else near.get(n, {0}) for n in every]
        chosen.update(itertools.product(*choices))
    for arguments in sorted(chosen):
        yield number, tuple(value & (1 << 64) - 1 for value in arguments)
