"""The probe table of each form, and what changes in it where libseccomp makes the filter."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from seccomp_probes import (
    BAD_ADDRESS,
    BAD_DESCRIPTOR,
    BLOCK,
    CHARACTER,
    DEADLY,
    DEADLY_IN_JAILS,
    HIGH,
    INVALID,
    KILLED,
    NEW_CGROUP,
    NEW_PID,
    NO_FAMILY,
    NO_SUCH_CALL,
    NONE,
    NOT_ALLOWED,
    NOWHERE,
    OK,
    OTHER_NAMESPACES,
    PERMISSION,
    THREAD,
    X32,
    Probe,
    communication,
    deadly,
    me,
    other_doors,
    probe,
    strict,
    written,
)
from seccomp_sources import GENERATED

MOUNT = ("mount", NOWHERE, NOWHERE, NOWHERE, 0, NOWHERE)


def outer() -> list[Probe]:
    others = OTHER_NAMESPACES.values()
    return [
        probe(OK, "unshare", NEW_PID),
        *(probe(PERMISSION, "unshare", flags) for flags in (0, NEW_PID | HIGH)),
        *(
            probe(PERMISSION, "unshare", other)
            for other in others
            if other != NEW_CGROUP
        ),
        probe(OK, "unshare", NEW_CGROUP),
        *(probe(PERMISSION, "unshare", other | NEW_PID) for other in others),
        *(probe(PERMISSION, "clone", flag | THREAD) for flag in (NEW_PID, *others)),
        probe(BAD_ADDRESS, *MOUNT),
        *_becoming_the_scripts_user(),
        probe(PERMISSION, "setreuid", -1, -1),
        probe(PERMISSION, "prlimit64", 1, 7, NOWHERE, NOWHERE),
        probe(NO_FAMILY, "socket", 2, 1, 0),
        probe(NO_SUCH_CALL, "seccomp", 99, 0, NOWHERE),
        probe(NO_SUCH_CALL, "landlock_restrict_self", NONE, 0),
        *deadly(),
        *other_doors(),
    ]


def outer_shared() -> list[Probe]:
    unshared = [p for p in outer() if p.call == "unshare"]
    return _instead(
        outer(),
        *(replace(p, expected=PERMISSION) for p in unshared),
        probe(KILLED, *MOUNT),
        probe(BAD_DESCRIPTOR, "landlock_restrict_self", NONE, 0),
        probe(BAD_DESCRIPTOR, "landlock_add_rule", NONE, 1, NOWHERE, 0),
        probe(INVALID, "landlock_create_ruleset", NOWHERE, 0, 99),
    )


def reduced() -> list[Probe]:
    return _instead(
        strict(),
        probe(NO_FAMILY, "socket", 1, 1, 0),
        probe(NO_FAMILY, "socket", 1 | HIGH, 1, 0),
        *_pairs(),
        probe(NOT_ALLOWED, "connect", NONE, NOWHERE, 0),
        probe(NOT_ALLOWED, "bind", NONE, NOWHERE, 0),
        probe(NOT_ALLOWED, "listen", NONE, 0),
        probe(NOT_ALLOWED, "accept", NONE, NOWHERE, NOWHERE),
        probe(NOT_ALLOWED, "accept4", NONE, NOWHERE, NOWHERE, 0),
        *(replace(p, expected=NO_SUCH_CALL) for p in communication()),
    )


def _pairs() -> Iterable[Probe]:
    """Of AF_UNIX: streams and sequenced packets, also with SOCK_NONBLOCK | SOCK_CLOEXEC."""
    for kind in (1, 5, 1 | 0x80800, 5 | 0x80800, 1 | HIGH):
        yield probe(BAD_ADDRESS, "socketpair", 1, kind, 0, NOWHERE)
    # Datagrams; SOCK_RAW, which AF_UNIX makes one of them.
    for kind in (2, 3, 2 | 0x80800, 2 | HIGH, 3 | HIGH):
        yield probe(NO_FAMILY, "socketpair", 1, kind, 0, NOWHERE)
    for kind in (0, 4, 7, 15):
        yield probe(NO_FAMILY, "socketpair", 1, kind, 0, NOWHERE, telling=False)


def minimal() -> list[Probe]:
    return _instead(
        reduced(),
        probe(PERMISSION, "setsid", telling=False),
        probe(PERMISSION, "setpgid", 0, 0),
        probe(PERMISSION, "tkill", NONE, 0),
        probe(PERMISSION, "rt_sigqueueinfo", me, 0, NOWHERE),
        probe(PERMISSION, "rt_tgsigqueueinfo", me, me, 0, NOWHERE),
        probe(PERMISSION, "get_robust_list", 0, NOWHERE, NOWHERE),
        probe(OK, "tgkill", me, me, 0),
        probe(PERMISSION, "kill", 0, 0),
        probe(PERMISSION, "kill", HIGH, 0),
        probe(PERMISSION, "kill", NONE, 0),
        probe(PERMISSION, "kill", 0xFFFFFFFF, 0),
        probe(PERMISSION, "kill", 0xFFFFFFFF | HIGH, 0),
        # F_SETOWN, F_SETSIG, F_SETOWN_EX; F_GETOWN is let through.
        *(probe(PERMISSION, "fcntl", NONE, cmd, 0) for cmd in (8, 10, 15, 8 | HIGH)),
        probe(BAD_DESCRIPTOR, "fcntl", NONE, 9, 0),
        *(
            probe(PERMISSION, "ioctl", NONE, cmd, 0)
            for cmd in (0x8901, 0x8902, 0x8901 | HIGH)
        ),
        probe(BAD_DESCRIPTOR, "ioctl", NONE, 0x8903, 0),
        probe(OK, "getpgid", 0),
        probe(OK, "getpriority", 0, 0),
    )


def host() -> list[Probe]:
    """What the service may, as root of a container with CAP_SYS_ADMIN."""
    flags = (NEW_PID, *OTHER_NAMESPACES.values())
    return [
        *(probe(OK, "unshare", flag) for flag in flags),
        *(probe(INVALID, "clone", flag | THREAD) for flag in flags),
        probe(INVALID, "clone3", NOWHERE, 0),
        probe(INVALID, "seccomp", 99, 0, NOWHERE),
        *(probe(OK, "socket", family, 2, 0) for family in (1, 2, 10)),
        probe(OK, "socket", 16, 3, 0),
        probe(OK, "socket", 16 | HIGH, 3, 0),
        # PACKET, in both widths
        probe(NO_FAMILY, "socket", 17, 3, 0),
        probe(NO_FAMILY, "socket", 17 | HIGH, 3, 0),
        probe(NO_FAMILY, "socket", 38, 5, 0, telling=False),
        probe(BAD_ADDRESS, *MOUNT),
        probe(BAD_ADDRESS, "umount2", NOWHERE, 0),
        probe(BAD_ADDRESS, "pivot_root", NOWHERE, NOWHERE),
        probe(BAD_ADDRESS, "chroot", NOWHERE),
        probe(BAD_DESCRIPTOR, "setns", NONE, 0),
        probe(BAD_ADDRESS, "fsopen", NOWHERE, 0),
        probe(BAD_DESCRIPTOR, "fsmount", NONE, 0, 0),
        probe(BAD_ADDRESS, "move_mount", NONE, NOWHERE, NONE, NOWHERE, 0),
        probe(INVALID, "sethostname", NOWHERE, -1),
        *(probe(BAD_ADDRESS, "mknod", NOWHERE, kind, 0) for kind in (BLOCK, CHARACTER)),
        *_becoming_the_scripts_user(),
        probe(OK, "setreuid", -1, -1),
        probe(OK, "setsid", telling=False),
        probe(OK, "prlimit64", me, 7, NOWHERE, NOWHERE),
        probe(BAD_DESCRIPTOR, "landlock_restrict_self", NONE, 0),
        probe(INVALID, "inotify_init1", 99),
        probe(BAD_ADDRESS, "setxattr", NOWHERE, NOWHERE, NOWHERE, 0, 0),
        *written(PERMISSION, DEADLY),
        probe(PERMISSION, "personality", 0x40000),
        probe(PERMISSION, "ioctl", NONE, 0x5412, 0),
        probe(NO_SUCH_CALL, "vmsplice", NONE, NOWHERE, 0, 0),
        *other_doors(),
    ]


def _becoming_the_scripts_user() -> Iterable[Probe]:
    """What the agent does before the script, and the service as well."""
    yield probe(BAD_ADDRESS, "capset", NOWHERE, NOWHERE)
    yield probe(OK, "setresuid", -1, -1, -1)
    yield probe(OK, "setresgid", -1, -1, -1)
    yield probe(INVALID, "setgroups", 70000, NOWHERE)
    yield probe(INVALID, "setpriority", 9, 0, 0)
    yield probe(INVALID, "prctl", 22, 99)
    yield probe(OK, "prctl", 28, 0, 0, 0, 0)
    yield probe(OK, "prctl", 47, 4, 0, 0, 0)
    yield probe(OK, "pidfd_open", me, 0)


TABLES: dict[str, Callable[[], list[Probe]]] = {
    "strict": strict,
    "outer": outer,
    "reduced": reduced,
    "minimal": minimal,
    "outer_shared": outer_shared,
    "host": host,
}


def probes(form: str) -> list[Probe]:
    """Return the table of the form, whose titles differ."""
    table = TABLES[form]()
    titles = [p.title for p in table]
    assert len(set(titles)) == len(titles) > 80, f"{form}: {len(titles)} probes"
    return table


def command(form: str, *filters: Path) -> list[str]:
    """Return the command that makes the probes of the form under the filters."""
    runner = Path(__file__).with_name("seccomp_runner.py")
    return ["/usr/bin/python3", "-B", str(runner), form, *map(str, filters)]


def raw(form: str) -> Path:
    return GENERATED / f"{form}.bpf"


def as_known(p: Probe, knows: Callable[[str], bool]) -> Probe:
    """Return what the probe expects of a filter whose maker has no name for some calls."""
    unknown = isinstance(p.call, str) and not knows(p.call)
    return replace(p, expected=NO_SUCH_CALL) if unknown else p


def doors_shut(form: str, outcomes: dict[str, str]) -> dict[str, str]:
    """Return the outcomes with a death at the x32 door put as the answer that our own filters give there.

    Which of the two it is, is up to libseccomp and to the version of runc.
    """
    foreign = {
        p.title
        for p in TABLES[form]()
        if isinstance(p.call, int) and p.call & 0xFFFFFFFF >= X32
    }
    return {
        title: NO_SUCH_CALL if title in foreign and said == KILLED else said
        for title, said in outcomes.items()
    }


def _instead(table: list[Probe], *changed: Probe) -> list[Probe]:
    """Return the table with some probes in the place of those of their title, or at its end."""
    by_title = {p.title: p for p in table}
    return list((by_title | {p.title: p for p in changed}).values())
