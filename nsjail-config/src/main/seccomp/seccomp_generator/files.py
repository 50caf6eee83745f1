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
    strict, outer = forms["strict"], forms["outer"]
    written = []
    for architecture in architectures:
        contents = {
            "strict.bpf": bpf.assemble(strict, architecture),
            "strict.kafel": kafel.write(strict, architecture).encode("ascii"),
            "outer.kafel": kafel.write(outer, architecture).encode("ascii"),
        }
        folder = target / architecture.name
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            (folder / name).write_bytes(content)
            written.append(folder / name)
    return written
