"""Where the sources lie, and the files that are made of them."""

from collections.abc import Callable
from pathlib import Path

from seccomp_generator import bpf, docker, kafel
from seccomp_generator.policy import Architecture, Form
from seccomp_generator.reader import read_architecture, read_policy

SOURCES = Path(__file__).resolve().parents[1]
RESOURCES = SOURCES.parent / "resources" / "dev" / "cloche" / "jail" / "seccomp"

WRITERS: dict[str, Callable[[Form, Architecture], bytes]] = {
    "bpf": bpf.assemble,
    "kafel": kafel.write,
    "json": docker.write,
}


def sources() -> tuple[dict[str, Form], list[Architecture]]:
    """Return the forms by name, and every architecture that has a table."""
    forms = read_policy(SOURCES / "policy.toml")
    tables = sorted((SOURCES / "architectures").glob("*.toml"))
    return forms, [read_architecture(table) for table in tables]


def generate(target: Path) -> list[Path]:
    """Write every generated file below the target folder and return their paths."""
    forms, architectures = sources()
    written = []
    for architecture in architectures:
        folder = target / architecture.name
        folder.mkdir(parents=True, exist_ok=True)
        for form in forms.values():
            for ending in sorted(form.formats):
                path = folder / f"{form.name}.{ending}"
                path.write_bytes(WRITERS[ending](form, architecture))
                written.append(path)
    return written
