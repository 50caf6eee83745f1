"""packages.toml as records, and the user's own lists."""

import re
import shlex
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .problem import Problem

# First a letter or a digit, so that no name can be read as an option; to apt, a last dash means removal.
_APT_NAME = re.compile(
    r"[a-z0-9][a-z0-9+.-]*[a-z0-9+.](=[A-Za-z0-9][A-Za-z0-9.+:~-]*)?"
)
_PYTHON_NAME = re.compile(
    r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(\[[A-Za-z0-9,._-]+\])?"
    r"((==|~=|>=|<=|!=|<|>)[A-Za-z0-9][A-Za-z0-9.*+!-]*"
    r"(,(==|~=|>=|<=|!=|<|>)[A-Za-z0-9][A-Za-z0-9.*+!-]*)*)?"
)
_NPM_NAME = re.compile(
    r"(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*(@[\^~]?[A-Za-z0-9][A-Za-z0-9.+-]*)?"
)


@dataclass(frozen=True)
class Archive:
    """A package that is not Debian's, and which of its files go where."""

    package: str
    version: str
    unpack: Mapping[str, str]
    leave_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """What one language, or one part of it, needs."""

    name: str
    apt: tuple[str, ...]
    wheel: Archive | None
    npm: Archive | None


@dataclass(frozen=True)
class Tree:
    """Rules for the finished tree."""

    excluded: tuple[str, ...]
    included: tuple[str, ...]
    removed: tuple[str, ...]
    mount_points: tuple[str, ...]
    not_reproducible: tuple[str, ...]
    made_by: Mapping[str, str]


@dataclass(frozen=True)
class Recipe:
    """All of packages.toml."""

    suite: str
    architecture: str
    epoch: int
    variants: Mapping[str, tuple[str, ...]]
    sections: Mapping[str, Section]
    tree: Tree

    def sections_of(self, variant: str) -> list[Section]:
        """The sections of a variant; an unknown variant is a problem."""
        if variant not in self.variants:
            known = ", ".join(sorted(self.variants))
            raise Problem(f"There is no variant {variant!r}; known are: {known}.")
        return [self.sections[name] for name in self.variants[variant]]


@dataclass(frozen=True)
class Wishes:
    """The packages that a user adds, as sorted lists without doubles."""

    apt: tuple[str, ...] = ()
    python: tuple[str, ...] = ()
    npm: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.apt or self.python or self.npm)


def read_recipe(file: Path) -> Recipe:
    """Read packages.toml; a variant that names an unknown section is a problem."""
    content = tomllib.loads(file.read_text())
    sections = {name: _section(name, it) for name, it in content["sections"].items()}
    for variant, names in content["variants"].items():
        for name in names:
            if name not in sections:
                raise Problem(f"Variant {variant} names the unknown section {name!r}.")
    return Recipe(
        suite=content["suite"],
        architecture=content["architecture"],
        epoch=content["epoch"],
        variants={name: tuple(it) for name, it in content["variants"].items()},
        sections=sections,
        tree=_tree(content["tree"]),
    )


def _tree(content: Mapping) -> Tree:
    lists = {name: tuple(it) for name, it in content.items() if name != "made_by"}
    return Tree(**lists, made_by=content["made_by"])


def _section(name: str, content: Mapping) -> Section:
    names = content.get("apt", ())
    _check(names, _APT_NAME, "apt")
    return Section(
        name,
        tuple(names),
        _archive(content.get("wheel")),
        _archive(content.get("npm")),
    )


def _archive(content: Mapping | None) -> Archive | None:
    if content is None:
        return None
    return Archive(
        content["package"],
        content["version"],
        content["unpack"],
        tuple(content.get("leave_out", ())),
    )


def read_wishes(environment: Mapping[str, str]) -> Wishes:
    """Read APT_PACKAGES, PYTHON_PACKAGES and NPM_PACKAGES; whatever is not a plain name is refused."""

    def names(variable: str, pattern: re.Pattern) -> tuple[str, ...]:
        try:
            words = shlex.split(environment.get(variable, ""))
        except ValueError as error:
            raise Problem(f"{variable} cannot be read: {error}.") from error
        _check(words, pattern, variable)
        return tuple(sorted(set(words)))

    return Wishes(
        names("APT_PACKAGES", _APT_NAME),
        names("PYTHON_PACKAGES", _PYTHON_NAME),
        names("NPM_PACKAGES", _NPM_NAME),
    )


def _check(words: list[str], pattern: re.Pattern, where: str) -> None:
    for word in words:
        if not pattern.fullmatch(word):
            raise Problem(
                f"{where}: {word!r} is not the name of a package (with a version, if any)."
            )
