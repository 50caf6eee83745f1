"""Where the sources and the generated files lie; importing this makes the generator importable."""

import sys
from pathlib import Path

MODULE = Path(__file__).resolve().parents[3]
GENERATOR = MODULE / "src" / "main" / "seccomp"
GENERATED = MODULE / "src/main/resources/dev/cloche/jail/seccomp/x86_64"
NUMBERS = GENERATOR / "architectures" / "x86_64.toml"

sys.path.insert(0, str(GENERATOR))
