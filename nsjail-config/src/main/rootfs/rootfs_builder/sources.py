"""The machine's own sources of Debian packages, without whatever is not Debian's."""

import re
from collections.abc import Iterable
from pathlib import Path

_ONE_LINE = re.compile(r"deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+(.+)")
_OPTIONS = {
    "signed-by": "Signed-By",
    "trusted": "Trusted",
    "check-valid-until": "Check-Valid-Until",
}


def read_sources(folder: Path, suite: str) -> list[dict[str, str]]:
    """Read an /etc/apt: the stanzas whose suites are the given one, its updates and security fixes."""
    wanted = {suite, f"{suite}-updates", f"{suite}-security"}
    stanzas = []
    for stanza in _all_stanzas(folder):
        suites = [it for it in stanza.get("Suites", "").split() if it in wanted]
        disabled = stanza.get("Enabled", "yes").lower() in ("no", "false", "0")
        if suites and not disabled and "deb" in stanza.get("Types", "").split():
            stanzas.append({**stanza, "Types": "deb", "Suites": " ".join(suites)})
    return stanzas


def write_sources(file: Path, stanzas: Iterable[dict[str, str]]) -> None:
    text = "\n".join(
        "".join(f"{key}: {value}\n" for key, value in stanza.items())
        for stanza in stanzas
    )
    file.write_text(text)


def _all_stanzas(folder: Path) -> Iterable[dict[str, str]]:
    lists = [folder / "sources.list", *sorted(folder.glob("sources.list.d/*.list"))]
    for file in lists:
        if file.is_file():
            yield from _one_line_stanzas(file.read_text())
    for file in sorted(folder.glob("sources.list.d/*.sources")):
        yield from parse_stanzas(file.read_text())


def _one_line_stanzas(text: str) -> Iterable[dict[str, str]]:
    for line in text.splitlines():
        match = _ONE_LINE.fullmatch(line.split("#")[0].strip())
        if not match:
            continue
        options, uri, suite, components = match.groups()
        stanza = {
            "Types": "deb",
            "URIs": uri,
            "Suites": suite,
            "Components": components.strip(),
        }
        for option in (options or "").split():
            key, _, value = option.partition("=")
            if key in _OPTIONS:
                stanza[_OPTIONS[key]] = value
        yield stanza


def parse_stanzas(text: str) -> Iterable[dict[str, str]]:
    """Parse Debian's control format; continuation lines stay part of their value."""
    for block in re.split(r"\n\s*\n", text):
        stanza: dict[str, str] = {}
        key = ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            if line[:1] in (" ", "\t"):
                if key:
                    stanza[key] += "\n" + line
            elif ":" in line:
                key, _, value = line.partition(":")
                stanza[key] = value.strip()
        if stanza:
            yield stanza
