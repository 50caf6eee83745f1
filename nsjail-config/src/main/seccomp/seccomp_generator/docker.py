"""Write a form as the JSON that Docker, Podman and other users of libseccomp take as a profile.

libseccomp compares all 64 bits of an argument where the kernel reads 32 of an int, so every comparison is
a masked one. It has no "else" for a call whose arguments do not fit, other than the default, so that case
is written out too: as blocks of values that share their highest bits, each disjoint from all others,
because the order of overlapping rules is libseccomp's own affair.
"""

import itertools
import json
from collections.abc import Iterator
from typing import Any

from seccomp_generator.policy import (
    Action,
    Allow,
    Architecture,
    Check,
    Condition,
    Errno,
    Form,
    Kill,
    PolicyError,
)

Comparison = dict[str, Any]


def write(form: Form, architecture: Architecture) -> bytes:
    by_action: dict[Action, list[str]] = {}
    for call, action in form.actions().items():
        if architecture.has(call):
            by_action.setdefault(action, []).append(call)
    rules = [
        json.dumps(rule)
        for action, calls in by_action.items()
        for rule in _rules(calls, action)
    ]
    profile = {
        "defaultAction": "SCMP_ACT_ERRNO",
        "defaultErrnoRet": form.default.number,
        # This one alone: other doors to the same kernel, x32 and the 32-bit calls, end the caller.
        "architectures": [architecture.libseccomp_name],
        "syscalls": [],
    }
    head = json.dumps(profile).removesuffix("]}")
    # A rule a line, so that a change of the policy can be read as one.
    return (head + "\n " + ",\n ".join(rules) + "\n]}\n").encode("ascii")


def _rules(calls: list[str], action: Action) -> Iterator[dict[str, Any]]:
    if not isinstance(action, Check):
        yield {"names": calls, **_target(action)}
        return
    allowed, refused = _cases(action.conditions)
    for case in allowed:
        yield {"names": calls, **_target(Allow()), "args": case}
    for case in refused:
        yield {"names": calls, **_target(action.otherwise), "args": case}


def _target(action: Action) -> dict[str, Any]:
    match action:
        case Allow():
            return {"action": "SCMP_ACT_ALLOW"}
        case Kill():
            return {"action": "SCMP_ACT_KILL_PROCESS"}
        case Errno():
            return {"action": "SCMP_ACT_ERRNO", "errnoRet": action.number}
        case Check():
            raise ValueError("a check has two targets")


def _cases(
    conditions: tuple[Condition, ...],
) -> tuple[list[list[Comparison]], list[list[Comparison]]]:
    """Return the disjoint cases in which all conditions hold, and those in which one does not."""
    positions = {condition.argument.position for condition in conditions}
    if len(positions) != len(conditions):
        raise PolicyError("a check looks at one argument twice; Docker cannot")
    all_hold: list[list[Comparison]] = [[]]
    some_fails: list[list[Comparison]] = []
    for condition in conditions:
        holds, fails = _comparisons(condition)
        # It is the first failing one that sorts a call, so no two cases share one.
        some_fails += [
            [*before, last] for before, last in itertools.product(all_hold, fails)
        ]
        all_hold = [
            [*before, last] for before, last in itertools.product(all_hold, holds)
        ]
    return all_hold, some_fails


def _comparisons(condition: Condition) -> tuple[list[Comparison], list[Comparison]]:
    looked_at = (1 << condition.argument.bits) - 1
    if condition.mask is not None:
        looked_at &= condition.mask.value
    values = {value.value for value in condition.values}
    inside = [(looked_at, value) for value in sorted(values) if not value & ~looked_at]
    outside = list(_complement(looked_at, {value for _, value in inside}))
    found, others = (
        [
            {
                "index": condition.argument.position,
                "op": "SCMP_CMP_MASKED_EQ",
                "value": mask,
                "valueTwo": value,
            }
            for mask, value in blocks
        ]
        for blocks in (inside, outside)
    )
    return (others, found) if condition.negated else (found, others)


def _complement(looked_at: int, values: set[int]) -> Iterator[tuple[int, int]]:
    """Yield (mask, value) blocks that hold each number but those: walk down from the highest bit, and
    where no value goes along one branch, that whole branch is a block."""
    mask = 0
    for position in reversed(range(looked_at.bit_length())):
        bit = 1 << position
        if not looked_at & bit:
            continue
        ways = {value & (mask | bit) for value in values}
        for prefix in sorted({value & mask for value in values}):
            for branch in (prefix, prefix | bit):
                if branch not in ways:
                    yield mask | bit, branch
        mask |= bit
