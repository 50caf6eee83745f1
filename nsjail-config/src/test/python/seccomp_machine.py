"""Run a classic BPF program on a made-up system call, as the kernel does (Linux, net/core/filter.c).

With it two filters can be compared on every number and on every interesting argument, without making
a single one of these calls.
"""

import operator
import struct
from collections.abc import Callable, Sequence

KILL_PROCESS = 0x80000000
KILL_THREAD = 0x00000000
ALLOW = 0x7FFF0000
ERRNO = 0x00050000

_JUMPS: dict[int, Callable[[int, int], int]] = {
    0x10: operator.eq,
    0x20: operator.gt,
    0x30: operator.ge,
    0x40: operator.and_,
}


def decode(program: bytes) -> list[tuple[int, int, int, int]]:
    """Return (code, jump if true, jump if false, operand) of each instruction."""
    return list(struct.iter_unpack("<HBBI", program))


def run(
    program: Sequence[tuple[int, int, int, int]],
    architecture: int,
    number: int,
    arguments: Sequence[int] = (),
) -> int:
    """Return what the filter answers, e.g. ALLOW or ERRNO | 1."""
    padded = [argument & (1 << 64) - 1 for argument in arguments]
    padded += [0] * (6 - len(padded))
    data = struct.pack("<IIQ6Q", number, architecture, 0, *padded)
    accumulator = 0
    at = 0
    while True:
        code, if_true, if_false, operand = program[at]
        at += 1
        if code == 0x20:  # load a word of the data
            (accumulator,) = struct.unpack_from("<I", data, operand)
        elif code == 0x54:  # and with a constant
            accumulator &= operand
        elif code == 0x05:  # jump
            at += operand
        elif code & 0x0F == 0x05 and code & 0xF0 in _JUMPS:
            at += if_true if _JUMPS[code & 0xF0](accumulator, operand) else if_false
        elif code == 0x06:  # return a constant
            return operand
        else:
            raise ValueError(f"instruction {at - 1} has the unknown code {code:#x}")
