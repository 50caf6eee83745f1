"""Read policy.toml and the tables of architectures, strictly: every mistake is a PolicyError."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from seccomp_generator.policy import (
    Action,
    Allow,
    Architecture,
    Argument,
    Check,
    Condition,
    Constant,
    Errno,
    Form,
    Group,
    Kill,
    PolicyError,
)

FORMATS = {"bpf", "kafel", "json"}
SECTIONS = {"default", "extends", "instead_of_kill", "formats"} | {
    *("kill", "errno", "check", "allow")
}


def read_policy(path: Path) -> dict[str, Form]:
    """Return the forms by name."""
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    vocabulary = _Vocabulary(source)
    forms: dict[str, Form] = {}
    for name, section in source.items():
        forms[name] = _form(name, section, forms, vocabulary)
    return forms


def read_architecture(path: Path) -> Architecture:
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    numbers: dict[str, int] = source["numbers"]
    if len(set(numbers.values())) != len(numbers):
        raise PolicyError(f"{path.name}: one number stands for two calls")
    return Architecture(
        path.stem,
        source["audit_arch"],
        source["libseccomp_name"],
        source["ran_on"],
        source["foreign_numbers_from"],
        frozenset(source["absent"]),
        source["kafel_names"],
        numbers,
    )


class _Vocabulary:
    """The arguments, constants and errors that the forms may name; takes its sections from the source."""

    _CHECK = re.compile(r"(?P<conditions>.+), else (?P<error>\w+)")
    _CONDITION = re.compile(
        r"(?P<argument>\w+)(?: & (?P<mask>\w+))? (?P<operator>==|in|not in) (?P<values>\w+(?: \w+)*)"
    )

    def __init__(self, source: dict[str, Any]) -> None:
        self._arguments = {
            call: _arguments(call, prototype)
            for call, prototype in source.pop("arguments").items()
        }
        self._constants: dict[str, int] = source.pop("constants")
        self._errors: dict[str, int] = source.pop("errors")

    def error(self, name: str) -> Errno:
        if name not in self._errors:
            raise PolicyError(f"no error '{name}' under [errors]")
        return Errno(name, self._errors[name])

    def check(self, call: str, text: str) -> Check:
        """Read `which == A and who == B, else EPERM`."""
        match = self._CHECK.fullmatch(" ".join(text.split()))
        if match is None:
            raise PolicyError(
                f"{call}: not of the form '<conditions>, else <error>': {text}"
            )
        conditions = match["conditions"].split(" and ")
        return Check(
            tuple(self._condition(call, condition) for condition in conditions),
            self.error(match["error"]),
        )

    def _condition(self, call: str, text: str) -> Condition:
        match = self._CONDITION.fullmatch(text)
        if match is None:
            raise PolicyError(f"{call}: not a condition: {text}")
        values = tuple(self._constant(call, name) for name in match["values"].split())
        if match["operator"] == "==" and len(values) != 1:
            raise PolicyError(f"{call}: == takes one value: {text}")
        return Condition(
            self._argument(call, match["argument"]),
            self._constant(call, match["mask"]) if match["mask"] else None,
            values,
            match["operator"] == "not in",
        )

    def _argument(self, call: str, name: str) -> Argument:
        for argument in self._arguments.get(call, ()):
            if argument.name == name:
                return argument
        raise PolicyError(f"{call}: no argument '{name}' under [arguments]")

    def _constant(self, call: str, name: str) -> Constant:
        value = int(name) if name.isdecimal() else self._constants.get(name)
        if value is None:
            raise PolicyError(f"{call}: no constant '{name}' under [constants]")
        if not 0 <= value < 1 << 32:
            raise PolicyError(f"{call}: {name} does not fit 32 bits")
        return Constant(name, value)


def _arguments(call: str, prototype: str) -> tuple[Argument, ...]:
    bits = {"int": 32, "long": 64}
    arguments = []
    for position, declaration in enumerate(prototype.split(", ")):
        match declaration.split():
            case [kind, name] if kind in bits:
                arguments.append(Argument(name, position, bits[kind]))
            case _:
                raise PolicyError(
                    f"{call}: not 'int name' or 'long name': {declaration}"
                )
    return tuple(arguments)


def _form(
    name: str,
    section: dict[str, Any],
    forms: Mapping[str, Form],
    vocabulary: _Vocabulary,
) -> Form:
    base = forms[section["extends"]] if "extends" in section else None
    own = tuple(_groups(name, section, vocabulary))
    taken: set[str] = set()
    for group in own:
        for call in group.actions:
            if call in taken:
                raise PolicyError(f"{name}: '{call}' stands twice")
            taken.add(call)
    formats = _formats(name, section)
    if base is None:
        return Form(name, vocabulary.error(section["default"]), own, formats)
    instead: Kill | Errno = Kill()
    if "instead_of_kill" in section:
        instead = vocabulary.error(section["instead_of_kill"])
    kept = (
        Group(
            group.name,
            {
                call: instead if action == Kill() else action
                for call, action in group.actions.items()
                if call not in taken
            },
        )
        for group in base.groups
    )
    return Form(name, base.default, own + tuple(kept), formats)


def _formats(form: str, section: dict[str, Any]) -> frozenset[str]:
    formats = frozenset(section.get("formats", " ".join(FORMATS)).split())
    if not formats or formats - FORMATS:
        raise PolicyError(f"{form}: formats are {sorted(FORMATS)}")
    return formats


def _groups(
    form: str, section: dict[str, Any], vocabulary: _Vocabulary
) -> Iterator[Group]:
    unknown = section.keys() - SECTIONS
    if unknown:
        raise PolicyError(f"{form}: unknown section {sorted(unknown)}")
    for name, calls in section.get("kill", {}).items():
        yield _uniform(f"{form}_kills_{name}", calls, Kill())
    for name, calls in section.get("errno", {}).items():
        yield _uniform(f"{form}_fails_with_{name}", calls, vocabulary.error(name))
    if "check" in section:
        checks = section["check"].items()
        yield Group(
            f"{form}_checks",
            {call: vocabulary.check(call, text) for call, text in checks},
        )
    for name, calls in section.get("allow", {}).items():
        yield _uniform(f"{form}_allows_{name}", calls, Allow())


def _uniform(name: str, calls: str, action: Action) -> Group:
    names = calls.split()
    repeated = [call for call in names if names.count(call) > 1]
    if repeated:
        raise PolicyError(f"{name}: '{repeated[0]}' stands twice")
    return Group(name, {call: action for call in names})
