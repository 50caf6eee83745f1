"""Installs locked packages into an empty folder."""

from collections.abc import Sequence
from pathlib import Path

from .commands import Confined, run
from .locks import Deb
from .problem import Problem
from .recipe import Recipe

_SOURCES = "deb [trusted=yes] file:/tmp/repository {suite} main\n"
# No service starts; postgresql-common makes no cluster of its own.
_BEFORE = {
    "usr/sbin/policy-rc.d": "#!/bin/sh\nexit 101\n",
    "etc/postgresql-common/createcluster.conf": "create_main_cluster = false\n",
}
# Byte code is compiled once, at the end, instead of by every package.
_COMPILERS = ("/usr/bin/py3compile", "/usr/bin/py3clean")


def bootstrap(confined: Confined, recipe: Recipe, repository: Path) -> None:
    """Install the base."""
    root = confined.root
    settings = root / "etc/dpkg/dpkg.cfg.d"
    settings.mkdir(parents=True)
    lines = ["force-unsafe-io"]
    lines += [f"path-exclude={it}" for it in recipe.tree.excluded]
    lines += [f"path-include={it}" for it in recipe.tree.included]
    (settings / "cloche").write_text("\n".join(lines) + "\n")
    confined.run(
        *(
            "debootstrap",
            "--variant=minbase",
            "--no-check-gpg",
            f"--arch={recipe.architecture}",
        ),
        *(recipe.suite, root, f"file://{repository.resolve()}"),
    )


def install(
    confined: Confined, recipe: Recipe, repository: Path, debs: Sequence[Deb]
) -> None:
    """Install all the packages in their locked versions, and nothing else."""
    root = confined.root
    for name, text in _BEFORE.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / "usr/sbin/policy-rc.d").chmod(0o755)
    (root / "etc/apt/sources.list").write_text(_SOURCES.format(suite=recipe.suite))
    apt = ("apt-get", "--assume-yes", "-o", "APT::Sandbox::User=root")
    confined.chroot(*apt, "update", repository=repository)
    for name in _COMPILERS:
        confined.chroot(
            *(
                "dpkg-divert",
                "--local",
                "--rename",
                "--divert",
                f"{name}.diverted",
                "--add",
                name,
            )
        )
        (root / name.lstrip("/")).write_text("#!/bin/sh\nexit 0\n")
        (root / name.lstrip("/")).chmod(0o755)
    words = [f"{it.name}={it.version}" for it in debs]
    confined.chroot(
        *(*apt, "install", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"),
        *("-o", "Dpkg::Options::=--force-confold", "--", *words),
        repository=repository,
    )
    for name in _COMPILERS:
        (root / name.lstrip("/")).unlink()
        confined.chroot("dpkg-divert", "--local", "--rename", "--remove", name)
    _check(root, debs)


def _check(root: Path, debs: Sequence[Deb]) -> None:
    wanted = {f"{it.name} {it.version} {it.architecture}" for it in debs}
    form = "${Package} ${Version} ${Architecture} ${db:Status-Status}\n"
    said = run(
        [
            "dpkg-query",
            f"--admindir={root}/var/lib/dpkg",
            "--show",
            f"--showformat={form}",
        ]
    )
    found = {line.removesuffix(" installed") for line in said.splitlines()}
    if found != wanted:
        raise Problem(
            "What was installed is not what the lock says; "
            f"missing: {sorted(wanted - found)}; besides: {sorted(found - wanted)}"
        )
