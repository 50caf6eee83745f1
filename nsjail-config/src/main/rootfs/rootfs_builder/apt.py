"""Asks the machine's apt, with a state of our own, which packages there are, and fetches them."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from . import files, sources
from .commands import run
from .locks import Deb
from .problem import Problem

_INSTALLED = re.compile(r"^Inst (\S+) \((\S+) ", re.MULTILINE)
_MACHINE = Path("/etc/apt")
# What the lock already has wins over anything newer of the mirror.
_PREFERENCES = "Package: *\nPin: release o=Cloche\nPin-Priority: 1001\n"


class Apt:
    """One private apt state; neither reads nor writes what the machine has installed."""

    def __init__(self, state: Path, cache: Path, suite: str, architecture: str) -> None:
        self._state = state
        self._cache = cache
        self._suite = suite
        self._architecture = architecture
        self._updated = False

    def update(self, repository: Path | None = None) -> None:
        """Read the indexes of the machine's Debian sources, and of a repository of ours if given."""
        for folder in ("lists/partial", "archives/partial", "sources.list.d"):
            (self._state / folder).mkdir(parents=True, exist_ok=True)
        (self._state / "status").write_text("")
        (self._state / "preferences").write_text(_PREFERENCES)
        stanzas = sources.read_sources(_MACHINE, self._suite)
        if not stanzas:
            raise Problem(
                f"This machine's apt has no source of Debian {self._suite}. The root file system is\n"
                f"built from Debian 12's packages: add a source with the suite {self._suite} to /etc/apt."
            )
        own = []
        if repository is not None:
            own.append(
                {
                    "Types": "deb",
                    "URIs": f"file:{repository}",
                    "Suites": self._suite,
                    "Components": "main",
                    "Trusted": "yes",
                }
            )
        self._write(stanzas + own)
        self._run("apt-get", "update", "--quiet=2")
        debian = self._debian_addresses()
        kept = [it for it in stanzas if set(it["URIs"].split()) & debian]
        if kept != stanzas:
            self._write(kept + own)
            self._run("apt-get", "update", "--quiet=2")
        self._updated = True

    def required(self) -> list[str]:
        """The packages that every Debian system has."""
        available = sources.parse_stanzas(self._run("apt-cache", "dumpavail"))
        return sorted(
            {
                it["Package"]
                for it in available
                if it.get("Priority") == "required" or it.get("Essential") == "yes"
            }
        )

    def closure(self, names: Sequence[str]) -> dict[str, str]:
        """The versions of the named packages and of all that they depend on."""
        said = self._run(
            *("apt-get", "install", "--simulate", "--no-install-recommends"),
            *("--quiet", "--assume-yes", "--", *names),
        )
        return dict(_INSTALLED.findall(said))

    def locked(self, versions: dict[str, str]) -> list[Deb]:
        """The given packages with architecture and hash, without sections."""
        words = [f"{name}={version}" for name, version in sorted(versions.items())]
        debs = {}
        for it in sources.parse_stanzas(self._run("apt-cache", "show", "--", *words)):
            if versions.get(it["Package"]) == it["Version"]:
                debs[it["Package"]] = Deb(
                    it["Package"], it["Version"], it["Architecture"], it["SHA256"], ()
                )
        return sorted(debs.values())

    def fetch(self, debs: Iterable[Deb]) -> None:
        """Have every package in the cache, its hash checked."""
        debs = list(debs)
        self._cache.mkdir(parents=True, exist_ok=True)
        missing = [it for it in debs if not (self._cache / it.file).exists()]
        if missing:
            if not self._updated:
                self.update()
            self._download(missing)
        for deb in debs:
            files.check(self._cache / deb.file, deb.sha256)

    def _download(self, debs: list[Deb]) -> None:
        print(f"Downloading {len(debs)} packages of Debian …", flush=True)
        words = [f"{it.name}:{it.architecture}={it.version}" for it in debs]
        words = [it.replace(":all=", "=") for it in words]
        partial = self._cache / "partial"
        partial.mkdir(exist_ok=True)
        try:
            self._run("apt-get", "download", "--quiet=2", "--", *words, folder=partial)
        except Problem as problem:
            raise Problem(
                f"{problem}\nThe mirror does not have what the lock names, or cannot be reached. If it\n"
                "has moved on to newer versions, `make rootfs LOCK=update` writes a lock of those."
            ) from problem
        for deb in debs:
            files.check(partial / deb.file, deb.sha256)
            (partial / deb.file).rename(self._cache / deb.file)

    def _debian_addresses(self) -> set[str]:
        said = self._run("apt-get", "indextargets", "--format", "$(ORIGIN) $(REPO_URI)")
        found = set()
        for line in said.splitlines():
            origin, _, address = line.rpartition(" ")
            if origin == "Debian":
                found |= {address, address.rstrip("/")}
        return found

    def _write(self, stanzas: list[dict[str, str]]) -> None:
        sources.write_sources(
            self._state / "sources.list.d" / "debian.sources", stanzas
        )

    def _run(self, *command: str, folder: Path | None = None) -> str:
        # Absolute: apt-get download writes into the folder it is started in.
        state = self._state.resolve()
        options = {
            "Dir::State": state,
            "Dir::State::lists": state / "lists",
            "Dir::State::status": state / "status",
            "Dir::State::extended_states": state / "extended_states",
            "Dir::Cache": state,
            "Dir::Etc::sourcelist": "/dev/null",
            "Dir::Etc::sourceparts": state / "sources.list.d",
            "Dir::Etc::preferences": state / "preferences",
            "Dir::Etc::preferencesparts": "/dev/null",
            "APT::Architecture": self._architecture,
            "APT::Architectures": self._architecture,
            "APT::Sandbox::User": "root",
            "Acquire::Languages": "none",
            # A name that is not there is not tried as a regular expression.
            "APT::Cmd::Pattern-Only": "true",
        }
        words = [command[0]]
        for name, value in options.items():
            words += ["-o", f"{name}={value}"]
        return run([*words, *command[1:]], folder=folder)
