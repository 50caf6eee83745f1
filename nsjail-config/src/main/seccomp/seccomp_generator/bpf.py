"""Assemble a form into the classic BPF program that seccomp(2) runs on every system call.

The program checks the architecture, loads the number, finds its range in a balanced tree of
comparisons and ends in a leaf: an answer, or a check of arguments. It is written from its end to its
beginning, because jumps only go forward: then every target already stands when it is jumped to. A jump
reaches over 255 instructions at most; where an answer lies farther off it is written once more, and a
subtree farther off is reached by an unconditional jump, which has 32 bits of distance.

What the kernel wants: linux/filter.h, linux/seccomp.h, Documentation/userspace-api/seccomp_filter.rst.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from seccomp_generator.policy import (
    Action,
    Allow,
    Architecture,
    Argument,
    Check,
    Condition,
    Errno,
    Form,
    Kill,
)

LOAD_WORD = 0x20  # BPF_LD | BPF_W | BPF_ABS
MASK = 0x54  # BPF_ALU | BPF_AND | BPF_K
JUMP = 0x05  # BPF_JMP | BPF_JA
JUMP_IF_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
JUMP_IF_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
RETURN = 0x06  # BPF_RET | BPF_K

# struct seccomp_data: nr at 0, arch at 4, six 64-bit arguments from 16, low half first (little endian).
NUMBER_OFFSET = 0
ARCHITECTURE_OFFSET = 4
ARGUMENTS_OFFSET = 16

RETURN_KILL_PROCESS = 0x80000000
RETURN_ERRNO = 0x00050000
RETURN_ALLOW = 0x7FFF0000

LONGEST_JUMP = 255

# What a kernel without the other door answers.
FOREIGN = Errno("ENOSYS", 38)


@dataclass(frozen=True)
class Instruction:
    code: int
    if_true: int
    if_false: int
    operand: int

    def encode(self) -> bytes:
        return struct.pack(
            "<HBBI", self.code, self.if_true, self.if_false, self.operand
        )


@dataclass(frozen=True)
class Range:
    """The numbers from `first` up to the next range's first all get one action."""

    first: int
    action: Action


def assemble(form: Form, architecture: Architecture) -> bytes:
    """Return the array of struct sock_filter, 8 bytes an instruction."""
    program = _Program()
    tree = program.tree(list(ranges(form, architecture)))
    load_number = program.load(NUMBER_OFFSET, tree)
    killed = program.answer(Kill())
    right = program.branch(JUMP_IF_EQUAL, architecture.audit_arch, load_number, killed)
    program.load(ARCHITECTURE_OFFSET, right)
    return program.encode()


def ranges(form: Form, architecture: Architecture) -> Iterator[Range]:
    """Cut the 32-bit numbers into ranges of equal action, ascending, without gaps."""
    by_number = {
        architecture.numbers[call]: action
        for call, action in form.actions().items()
        if architecture.has(call)
    }
    foreign = architecture.foreign_numbers_from
    starts = {0, *by_number, *(number + 1 for number in by_number)} | ({foreign} - {0})
    previous: Action | None = None
    for first in sorted(starts):
        is_foreign = foreign and first >= foreign
        action = FOREIGN if is_foreign else by_number.get(first, form.default)
        if action != previous:
            yield Range(first, action)
        previous = action


class _Program:
    """Instructions in reverse. A place is the index of an instruction in that order."""

    def __init__(self) -> None:
        self._reversed: list[Instruction] = []
        self._answers: dict[int, int] = {}

    def encode(self) -> bytes:
        return b"".join(
            instruction.encode() for instruction in reversed(self._reversed)
        )

    def tree(self, leaves: list[Range]) -> int:
        """Return the place where the search among the leaves begins, the number being loaded."""
        if len(leaves) == 1:
            return self._leaf(leaves[0].action)
        middle = len(leaves) // 2
        above = self.tree(leaves[middle:])
        below = self.tree(leaves[:middle])
        return self.branch(JUMP_IF_AT_LEAST, leaves[middle].first, above, below)

    def load(self, offset: int, then: int) -> int:
        self._fall_through_to(then)
        return self._append(Instruction(LOAD_WORD, 0, 0, offset))

    def branch(self, code: int, operand: int, if_true: int, if_false: int) -> int:
        """Append a conditional jump, with stepping stones for targets that are too far off."""
        if if_true == if_false:
            return if_true
        if_true, if_false = self._within_reach(if_true), self._within_reach(if_false)
        # The second may have put the first out of reach by one.
        if_true = self._within_reach(if_true)
        return self._append(
            Instruction(
                code, self._distance(if_true), self._distance(if_false), operand
            )
        )

    def answer(self, action: Allow | Kill | Errno) -> int:
        """Return a place near enough to be jumped to that answers so, new where there is none."""
        match action:
            case Allow():
                value = RETURN_ALLOW
            case Kill():
                value = RETURN_KILL_PROCESS
            case Errno():
                value = RETURN_ERRNO | action.number
        place = self._answers.get(value)
        # Two are kept back for what a branch may put in between.
        if place is None or self._distance(place) > LONGEST_JUMP - 2:
            place = self._append(Instruction(RETURN, 0, 0, value))
            self._answers[value] = place
        return place

    def _leaf(self, action: Action) -> int:
        match action:
            case Check():
                return self._check(action)
            case _:
                return self.answer(action)

    def _check(self, check: Check) -> int:
        """All conditions hold, or else: written from the last one to the first."""
        refused = self.answer(check.otherwise)
        place = self.answer(Allow())
        for condition in reversed(check.conditions):
            place = self._condition(condition, place, refused)
        return place

    def _condition(self, condition: Condition, holds: int, fails: int) -> int:
        found, missed = (fails, holds) if condition.negated else (holds, fails)
        place = missed
        for value in reversed(condition.values):
            place = self.branch(JUMP_IF_EQUAL, value.value, found, place)
        if condition.mask is not None:
            self._fall_through_to(place)
            place = self._append(Instruction(MASK, 0, 0, condition.mask.value))
        place = self.load(_low_half(condition.argument), place)
        if condition.argument.bits == 64 and condition.mask is None:
            # Constants have 32 bits: a long with more set equals none of them.
            place = self.branch(JUMP_IF_EQUAL, 0, place, missed)
            place = self.load(_high_half(condition.argument), place)
        return place

    def _fall_through_to(self, place: int) -> None:
        if self._distance(place) > 0:
            self._append(Instruction(JUMP, 0, 0, self._distance(place)))

    def _within_reach(self, place: int) -> int:
        if self._distance(place) <= LONGEST_JUMP:
            return place
        return self._append(Instruction(JUMP, 0, 0, self._distance(place)))

    def _distance(self, place: int) -> int:
        """Count the instructions that a jump from the next one written skips to reach the place."""
        return len(self._reversed) - place - 1

    def _append(self, instruction: Instruction) -> int:
        self._reversed.append(instruction)
        return len(self._reversed) - 1


def _low_half(argument: Argument) -> int:
    return ARGUMENTS_OFFSET + 8 * argument.position


def _high_half(argument: Argument) -> int:
    return _low_half(argument) + 4
