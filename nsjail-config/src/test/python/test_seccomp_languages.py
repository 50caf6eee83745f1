"""Every language of the catalogue must run under the strict filter, its compiler too, and be refused nothing new.

The runtimes are those of the root file system of the jails, which `scripts/rootfs` builds.
"""

import json
import shlex
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from packages_jail import JAIL, ROOT_FILE_SYSTEM, WORKERS, Run, TracedJail, judge
from packages_refusals import COMMON, Known
from seccomp_jail import require

PROGRAMS = Path(__file__).resolve().parent / "language_programs"
PLACES = {"memory_mb": "512", "heap_mb": "256"}

# What these languages are refused and live with.
KNOWN = (
    *COMMON,
    Known(
        "io_uring_setup",
        r"256, ",
        "libuv asks for each loop, and does without",
        ("javascript", "typescript"),
    ),
    Known("inotify_init1", r"", "fs.watch tells that it cannot", ("javascript",)),
    Known("pidfd_open", r"\d+, 0$", "Go then goes by the number", ("go",)),
    Known(
        "sched_setscheduler",
        r"\d+, SCHED_OTHER, \[0\]$",
        "Mono sets the priority of each thread, by its number, to what it has already",
        ("csharp",),
    ),
    Known(
        "setxattr",
        r'"[^"]*", "system\.posix_acl_access", ',
        "cp -a then sets the mode alone",
        ("bash",),
    ),
    Known(
        "fsetxattr",
        r'\d+, "system\.posix_acl_access", ',
        "cp -a and install then set the mode alone",
        ("bash",),
    ),
    Known(
        "prctl",
        r"PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, ",
        "libcap asks at its start for ambient capabilities, and does without",
        ("sql",),
    ),
)


def catalogue() -> list[dict[str, Any]]:
    languages: list[dict[str, Any]] = json.loads((JAIL / "languages.json").read_text())[
        "languages"
    ]
    return languages


class LanguagesTest(unittest.TestCase):
    maxDiff = None

    def test_each_language_has_a_program(self) -> None:
        for language in catalogue():
            path = PROGRAMS / language["name"] / language["file"]
            self.assertTrue(path.is_file(), f"{language['name']}: no {path}")

    def test_each_language_runs_and_is_refused_nothing_new(self) -> None:
        require(self, ROOT_FILE_SYSTEM.is_dir(), "no root file system; scripts/rootfs")
        jail = TracedJail(self, ROOT_FILE_SYSTEM)
        languages = catalogue()

        def run(language: dict[str, Any]) -> Run:
            folder = PROGRAMS / language["name"]
            return jail.run(
                {path.name: path for path in folder.iterdir()},
                ["/bin/bash", "-c", _steps(language)],
                {
                    n: _filled(v, language)
                    for n, v in language.get("environment", {}).items()
                },
            )

        with ThreadPoolExecutor(WORKERS) as workers:
            names = [language["name"] for language in languages]
            runs = dict(zip(names, workers.map(run, languages)))
        judge(self, runs, KNOWN)


def _steps(language: dict[str, Any]) -> str:
    """Return compiling and running as one line of a shell."""
    commands = [language[step] for step in ("compile", "run") if step in language]
    return " && ".join(
        shlex.join(_filled(word, language) for word in words) for words in commands
    )


def _filled(text: str, language: dict[str, Any]) -> str:
    for name, value in (PLACES | {"file": language["file"]}).items():
        text = text.replace("{" + name + "}", value)
    return text


if __name__ == "__main__":
    unittest.main()
