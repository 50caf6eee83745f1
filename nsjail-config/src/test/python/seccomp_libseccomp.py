"""Compile a profile with the machine's libseccomp, rule by rule as runc does, and return its BPF.

runc is not needed for that, and an architecture that is not the machine's can be compiled too.
"""

import ctypes
import json
import os
import unittest
from pathlib import Path
from typing import Any

from seccomp_jail import require

_LIBRARY = "libseccomp.so.2"
_ACTIONS = {
    "SCMP_ACT_ALLOW": 0x7FFF0000,
    "SCMP_ACT_ERRNO": 0x00050000,
    "SCMP_ACT_KILL_PROCESS": 0x80000000,
}
_TOKENS = {"SCMP_ARCH_X86_64": 0xC000003E, "SCMP_ARCH_AARCH64": 0xC00000B7}
_MASKED_EQUAL = 7
_UNKNOWN = -1


class _Comparison(ctypes.Structure):
    _fields_ = [
        ("arg", ctypes.c_uint),
        ("op", ctypes.c_int),
        ("datum_a", ctypes.c_uint64),
        ("datum_b", ctypes.c_uint64),
    ]


def library(test: unittest.TestCase) -> ctypes.CDLL:
    """Return libseccomp, or skip aloud."""
    try:
        found = ctypes.CDLL(_LIBRARY)
    except OSError:
        require(test, False, f"no {_LIBRARY} here")
        raise
    found.seccomp_init.restype = ctypes.c_void_p
    return found


def knows(found: ctypes.CDLL, call: str) -> bool:
    """Tell whether this libseccomp has a name for the call; runc leaves out what it does not know."""
    return int(found.seccomp_syscall_resolve_name(call.encode())) != _UNKNOWN


def number(found: ctypes.CDLL, token: int, call: str) -> int:
    """Return libseccomp's number of the call on an architecture, negative where it has none."""
    resolve = found.seccomp_syscall_resolve_name_arch
    return int(resolve(ctypes.c_uint32(token), call.encode()))


def compiled(found: ctypes.CDLL, profile: Path) -> bytes:
    source = json.loads(profile.read_text())
    default = _ACTIONS[source["defaultAction"]] | source["defaultErrnoRet"]
    context = ctypes.c_void_p(found.seccomp_init(ctypes.c_uint32(default)))
    try:
        (architecture,) = source["architectures"]
        token = _TOKENS[architecture]
        native = ctypes.c_uint32(found.seccomp_arch_native())
        if native.value != token:
            _done(found.seccomp_arch_add(context, ctypes.c_uint32(token)))
            _done(found.seccomp_arch_remove(context, native))
        for rule in source["syscalls"]:
            _add(found, context, default, rule)
        descriptor = os.memfd_create("filter")
        with os.fdopen(descriptor, "rb") as stream:
            _done(found.seccomp_export_bpf(context, descriptor))
            stream.seek(0)
            return stream.read()
    finally:
        found.seccomp_release(context)


def _add(
    found: ctypes.CDLL,
    context: ctypes.c_void_p,
    default: int,
    rule: dict[str, Any],
) -> None:
    action = _ACTIONS[rule["action"]] | rule.get("errnoRet", 0)
    if action == default:
        return
    comparisons = []
    for argument in rule.get("args", ()):
        assert argument["op"] == "SCMP_CMP_MASKED_EQ", argument
        comparisons.append(
            _Comparison(
                argument["index"],
                _MASKED_EQUAL,
                argument["value"],
                argument["valueTwo"],
            )
        )
    array = (_Comparison * len(comparisons))(*comparisons)
    for call in rule["names"]:
        if not knows(found, call):
            continue
        # By the machine's own numbers, which libseccomp translates.
        here = found.seccomp_syscall_resolve_name(call.encode())
        answer = found.seccomp_rule_add_array(
            context, ctypes.c_uint32(action), here, len(comparisons), array
        )
        _done(answer)


def _done(answer: int) -> None:
    if answer != 0:
        raise OSError(-answer, os.strerror(-answer))
