"""Docker's profiles: as libseccomp compiles them, under real runc, and around the service's own jails.

Run with /usr/bin/python3, as root.
"""

import json
import shutil
import unittest
from pathlib import Path

import seccomp_container
import seccomp_jail
import seccomp_libseccomp as libseccomp
import seccomp_machine as machine
import seccomp_tables
from seccomp_container import Container
from seccomp_edges import Model
from seccomp_generator import files
from seccomp_generator.policy import Architecture, Form
from seccomp_jail import require
from seccomp_sources import GENERATED

PROGRAMS = Path(__file__).resolve().parent / "seccomp_programs"
FORMS, ARCHITECTURES = files.sources()

# What Docker gives root by default, and what nsjail takes beyond it.
BY_DEFAULT = """
    CAP_AUDIT_WRITE CAP_CHOWN CAP_DAC_OVERRIDE CAP_FOWNER CAP_FSETID CAP_KILL CAP_MKNOD CAP_NET_BIND_SERVICE
    CAP_NET_RAW CAP_SETFCAP CAP_SETGID CAP_SETPCAP CAP_SETUID CAP_SYS_CHROOT
""".split()
OF_THE_SERVICE = (*BY_DEFAULT, "CAP_SYS_ADMIN")


def profile(form: str) -> Path:
    return GENERATED / f"{form}.json"


def of_the_service(*folders: Path) -> Container:
    """Return what `docker run` makes of the options that README.md names."""
    path = profile("host")
    return Container(path, 0, OF_THE_SERVICE, folders, no_new_privileges=False)


class CompiledTest(unittest.TestCase):
    """What libseccomp makes of a profile is what policy.toml says, but for calls that it does not know."""

    def test_every_number_and_argument_edge_is_answered_alike(self) -> None:
        library = libseccomp.library(self)
        for architecture in ARCHITECTURES:
            for name, form in FORMS.items():
                path = files.RESOURCES / architecture.name / f"{name}.json"
                with self.subTest(form=name, architecture=architecture.name):
                    program = libseccomp.compiled(library, path)
                    self._alike(form, architecture, program)

    def test_what_runc_loads_answers_alike(self) -> None:
        runc = seccomp_container.runc(self)
        (architecture,) = (a for a in ARCHITECTURES if a.name == GENERATED.name)
        for name, form in FORMS.items():
            with self.subTest(name):
                container = Container(profile(name))
                program = seccomp_container.loaded_filter(runc, container)
                self._alike(form, architecture, program)

    def test_the_library_has_the_numbers_of_our_tables(self) -> None:
        library = libseccomp.library(self)
        for architecture in ARCHITECTURES:
            known = 0
            for call, number in architecture.numbers.items():
                theirs = libseccomp.number(library, architecture.audit_arch, call)
                if theirs >= 0:
                    known += 1
                    self.assertEqual(theirs, number, f"{architecture.name}: {call}")
            self.assertGreater(known, 280)
            for call in architecture.absent:
                theirs = libseccomp.number(library, architecture.audit_arch, call)
                self.assertLess(theirs, 0, f"{architecture.name} has {call}")

    def _alike(self, form: Form, architecture: Architecture, program: bytes) -> None:
        library = libseccomp.library(self)
        token = architecture.audit_arch
        model = Model(
            form,
            architecture,
            lambda call: libseccomp.number(library, token, call) >= 0,
        )
        differences = model.differences(machine.decode(program), doors=True)
        self.assertEqual(differences, [])


class UnderRuncTest(unittest.TestCase):
    maxDiff = None

    def test_a_scripts_form(self) -> None:
        for form in ("strict", "reduced", "minimal"):
            self._expect(form, Container(profile(form)))

    def test_an_agents_form(self) -> None:
        for form in ("outer", "outer_shared"):
            self._expect(form, Container(profile(form), 0, OF_THE_SERVICE))

    def test_the_hosts_form(self) -> None:
        self._expect("host", of_the_service())

    def _expect(self, form: str, container: Container) -> None:
        runc = seccomp_container.runc(self)
        library = libseccomp.library(self)
        expected = {
            probe.title: seccomp_tables.as_known(
                probe, lambda call: libseccomp.knows(library, call)
            ).expected
            for probe in seccomp_tables.probes(form)
        }
        words = seccomp_tables.command(form)
        with self.subTest(form):
            said = json.loads(seccomp_container.output(runc, container, *words))
            self.assertEqual(seccomp_tables.doors_shut(form, said), expected)


class HostTest(unittest.TestCase):
    """In a container under host.json, without --privileged, stands all of tier full."""

    maxDiff = None

    def test_nsjail_builds_jails_whose_filters_answer_as_ever(self) -> None:
        runc = seccomp_container.runc(self)
        nsjail = seccomp_jail.nsjail(self)
        container = of_the_service(*seccomp_jail.folders(nsjail))
        filters = [seccomp_tables.raw("strict")]
        words = seccomp_tables.command("strict", *filters)
        jail = seccomp_jail.command(nsjail, GENERATED / "outer.kafel", *words)
        said = json.loads(seccomp_container.output(runc, container, *jail))
        expected = {p.title: p.expected for p in seccomp_tables.probes("strict")}
        self.assertEqual(seccomp_tables.doors_shut("strict", said), expected)

    def test_the_profile_refuses_nothing_that_a_jail_allows(self) -> None:
        for architecture in ARCHITECTURES:
            host = Model(FORMS["host"], architecture)
            for name in FORMS.keys() - {"host"}:
                other = Model(FORMS[name], architecture)
                for call in {*host.edges(), *other.edges()}:
                    if other.answer(*call) == machine.ALLOW:
                        self.assertEqual(host.answer(*call), machine.ALLOW, call)
                    self.assertNotEqual(host.answer(*call), machine.KILL_PROCESS)

    def test_a_jvm_that_serves_and_starts_programs(self) -> None:
        runc = seccomp_container.runc(self)
        require(self, shutil.which("java") is not None, "no java here")
        # Debian's Java has its settings there.
        container = of_the_service(Path("/etc"))
        program = str(PROGRAMS / "Service.java")
        said = seccomp_container.output(runc, container, "java", program)
        self.assertEqual(said.splitlines()[-1:], ["as expected"])


if __name__ == "__main__":
    unittest.main()
