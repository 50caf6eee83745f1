"""Where the sources lie, and the files that are made of them."""

from pathlib import Path

from seccomp_generator import bpf, kafel
from seccomp_generator.policy import Architecture, Form
from seccomp_generator.reader import read_architecture, read_policy

SOURCES = Path(__file__).resolve().parents[1]
RESOURCES = SOURCES.parent / "resources" / "dev" / "cloche" / "jail" / "seccomp"


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
            contents = {
                "bpf": bpf.assemble(form, architecture),
                "kafel": kafel.write(form, architecture).encode("ascii"),
            }
            for ending, content in contents.items():
                path = folder / f"{form.name}.{ending}"
                path.write_bytes(content)
                written.append(path)
    return written
