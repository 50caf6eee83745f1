"""The rules under the real kernel: raw, under nsjail, and stacked.

Run with /usr/bin/python3. CLOCHE_NSJAIL names an nsjail other than the one that the build installs.
"""

import json
import os
import subprocess
import unittest
from pathlib import Path

import seccomp_jail
import seccomp_machine as machine
import seccomp_probes
import seccomp_tables
from seccomp_edges import Model
from seccomp_generator import files
from seccomp_jail import require
from seccomp_sources import GENERATED

KILLS = {machine.KILL_PROCESS, machine.KILL_THREAD}


# Who stands below whom: the agent's filter, which a script has too.
BELOW = {"strict": "outer", "reduced": "outer_shared", "minimal": "outer_shared"}
AGENTS = tuple(dict.fromkeys(BELOW.values()))


class ProbeTest(unittest.TestCase):
    """One table a form, and every way to have the filters loaded; each way must answer alike."""

    maxDiff = None

    def test_a_scripts_form_as_the_agent_loads_it(self) -> None:
        for form in BELOW:
            self._expect_raw(form, seccomp_tables.raw(form))

    def test_a_scripts_form_upon_the_agents(self) -> None:
        for form, below in BELOW.items():
            self._expect_raw(form, seccomp_tables.raw(below), seccomp_tables.raw(form))

    def test_a_scripts_form_under_nsjail(self) -> None:
        for form in BELOW:
            self._expect_jailed(form, form)

    def test_a_scripts_form_upon_the_agents_under_nsjail(self) -> None:
        for form, below in BELOW.items():
            self._expect_jailed(form, below, seccomp_tables.raw(form))

    def test_an_agents_form_raw(self) -> None:
        require(self, os.geteuid() == 0, "needs root")
        for form in AGENTS:
            self._expect_raw(form, seccomp_tables.raw(form))

    def test_an_agents_form_under_nsjail(self) -> None:
        require(self, os.geteuid() == 0, "needs root, for the agent's capabilities")
        for form in AGENTS:
            self._expect_jailed(form, form, privileged=True)

    def test_without_a_filter_every_telling_refusal_is_gone(self) -> None:
        require(
            self, os.geteuid() == 0, "needs root, whom the kernel itself refuses little"
        )
        for table in seccomp_tables.TABLES:
            outcomes = self._outcomes(seccomp_tables.command(table))
            for probe in seccomp_tables.probes(table):
                with self.subTest(table=table, probe=probe.title):
                    if probe.expected in seccomp_probes.LET_THROUGH:
                        self.assertEqual(outcomes[probe.title], probe.expected)
                    elif probe.telling:
                        self.assertNotEqual(outcomes[probe.title], probe.expected)

    def _expect_raw(self, table: str, *filters: Path) -> None:
        self._expect(table, seccomp_tables.command(table, *filters))

    def _expect_jailed(
        self, table: str, policy: str, *filters: Path, privileged: bool = False
    ) -> None:
        nsjail = seccomp_jail.nsjail(self)
        kafel = GENERATED / f"{policy}.kafel"
        words = seccomp_tables.command(table, *filters)
        self._expect(
            table, seccomp_jail.command(nsjail, kafel, *words, privileged=privileged)
        )

    def _expect(self, table: str, command: list[str]) -> None:
        expected = {
            probe.title: probe.expected for probe in seccomp_tables.probes(table)
        }
        with self.subTest(table):
            self.assertEqual(self._outcomes(command), expected)

    def _outcomes(self, command: list[str]) -> dict[str, str]:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        outcomes: dict[str, str] = json.loads(done.stdout)
        return outcomes


class CompiledByNsjailTest(unittest.TestCase):
    """What nsjail made of the Kafel text, read back from the kernel, is what policy.toml says."""

    def test_every_number_and_argument_edge_is_answered_alike(self) -> None:
        nsjail = seccomp_jail.nsjail(self)
        require(self, os.geteuid() == 0, "needs root, to read a filter back")
        forms, architectures = files.sources()
        (architecture,) = (a for a in architectures if a.name == GENERATED.name)
        for name, form in forms.items():
            if "kafel" not in form.formats:
                continue
            with self.subTest(form=name):
                compiled = seccomp_jail.compiled_filter(
                    nsjail, GENERATED / f"{name}.kafel"
                )
                program = machine.decode(compiled)
                model = Model(form, architecture)
                self.assertEqual(model.differences(program), [])
                self.assertIn(machine.run(program, 0x40000003, 20), KILLS)


if __name__ == "__main__":
    unittest.main()
