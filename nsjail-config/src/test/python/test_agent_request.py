"""Says that the agent refuses whatever is no request, without a step outside of its memory."""

import os
import pathlib
import random
import struct
import subprocess
import tempfile
import unittest

from agent_program import EXIT_FAILED, built, frame, request

FULL = ("full", "no_new_privileges", "seccomp", "securebits")

VALID = [
    (b"c", b"/bin/true"),
    (b"e", b"A=b"),
    (b"u", b"1000"),
    (b"l", b"nofile=64"),
    (b"t", b"1000"),
    (b"g", b"9"),
    (b"o", b"100"),
    (b"p", b"files=10"),
    (b"i", b"0"),
]


class AgentRequest(unittest.TestCase):
    """Runs the agent, built with sanitizers, outside of a jail and only as far as its parser goes."""

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        # One instruction, which is never loaded: the agent gets no further than its parser here.
        pathlib.Path(folder.name, "strict.bpf").write_bytes(bytes(8))
        cls.program = str(built(f'-DFILTERS="{folder.name}/"'))
        # Should it get further, it is alone, and in a user namespace, whose limits the agent of tier full changes.
        cls.alone = ["unshare", "--user", "--map-root-user"]
        cls.alone += ["--pid", "--fork", "--mount-proc", "--kill-child"]

    def refusal(self, stream: bytes) -> str:
        return self.refusal_of(FULL, stream)

    def refusal_of(self, words: tuple[str, ...], stream: bytes) -> str:
        done = subprocess.run(
            [*self.alone, self.program, *words],
            input=stream,
            capture_output=True,
            timeout=30,
        )
        said = done.stderr.decode(errors="replace")
        self.assertEqual(done.returncode, EXIT_FAILED, said)
        self.assertEqual(done.stdout, b"")
        self.assertTrue(said.startswith("agent: "), said)
        return said

    def test_place_must_be_one_that_is_known(self) -> None:
        for words, reason in (
            ((), "the tier is not named"),
            (("",), "an unknown tier"),
            (("Full",), "an unknown tier"),
            (("survey", "full"), "an unknown tier"),
            (("sweep",), "an unknown tier"),
            (("minimal", "seccomp "), "an unknown wall"),
            (("minimal", ""), "an unknown wall"),
            (("minimal", "landlock", "reduced"), "an unknown wall"),
        ):
            self.assertIn(reason, self.refusal_of(words, b""), words)

    def test_tier_must_have_its_walls(self) -> None:
        for missing in FULL[1:]:
            words = tuple(word for word in FULL if word != missing)
            self.assertIn("tier full lacks a wall", self.refusal_of(words, b""), words)
        for words in (
            ("reduced",),
            ("reduced", "seccomp", "securebits", "subreaper", "landlock"),
            ("reduced", "no_new_privileges", "securebits", "subreaper", "landlock"),
        ):
            self.assertIn("tier reduced lacks", self.refusal_of(words, b""), words)

    def test_nobody_sweeps_the_uid_of_root(self) -> None:
        for uid in ("0", "-0", "", "nobody", "4294967296"):
            self.assertIn(
                "taking a uid", self.refusal_of(("sweep", uid, "7"), b""), uid
            )

    def test_stream_that_ends_is_told(self) -> None:
        for stream in (b"", b"Q", b"Q\0\0\0\5", request(VALID)[:-1]):
            self.assertIn("stream ended", self.refusal(stream))

    def test_first_frame_must_be_a_request(self) -> None:
        self.assertIn("no request", self.refusal(frame(b"G", b"")))

    def test_long_frame_is_refused_before_it_is_read(self) -> None:
        self.assertIn("too long", self.refusal(b"Q" + struct.pack(">I", (1 << 20) + 1)))
        self.assertIn("too long", self.refusal(b"Q\xff\xff\xff\xff"))

    def test_wrong_fields_are_refused(self) -> None:
        for field, reason in (
            ((b"?", b""), "unknown"),
            ((b"u", b"root"), "number"),
            ((b"u", b"-1"), "number"),
            ((b"u", b""), "number"),
            ((b"o", b"99999999999999999999999"), "number"),
            ((b"l", b"nofile"), "limit"),
            ((b"l", b"rtprio=1"), "limit"),
            ((b"l", b"nofile=x"), "number"),
            ((b"g", b"99999999999"), "cgroups"),
            ((b"p", b"files"), "output"),
            ((b"p", b"files=-1"), "number"),
            ((b"p", b"folders=1"), "output"),
            ((b"p", b"depth=16"), "deep"),
            ((b"c", b"a\0b"), "length"),
            ((b"i", b"5"), "stream ended"),
        ):
            self.assertIn(reason, self.refusal(request([*VALID, field])), field)

    def test_missing_fields_are_refused(self) -> None:
        for tag in (b"c", b"t"):
            fields = [field for field in VALID if field[0] != tag]
            self.assertIn("lacks", self.refusal(request(fields)))

    def test_too_many_limits_and_cgroups_are_refused(self) -> None:
        self.refusal(request([*VALID, *[(b"g", b"9")] * 8]))
        self.refusal(request([*VALID, *[(b"l", b"core=0")] * 16]))

    def test_standard_input_must_have_the_size_that_was_said(self) -> None:
        fields = [*VALID[:-1], (b"i", b"3")]
        for wrong in (frame(b"I", b"abcd"), frame(b"I", b""), frame(b"D", b"abc")):
            self.assertIn("standard input", self.refusal(request(fields) + wrong))

    def test_random_bytes_are_refused(self) -> None:
        dice = random.Random(2026)
        for _ in range(150):
            payload = dice.randbytes(dice.randrange(200))
            self.refusal(frame(b"Q", payload) + b"\0")

    def test_requests_with_a_flipped_byte_never_leave_the_memory(self) -> None:
        dice = random.Random(2026)
        # Without its command it is refused in the end, whatever else the flips make of it.
        whole = request(VALID[1:])
        for _ in range(150):
            broken = bytearray(whole)
            for _ in range(dice.randrange(1, 4)):
                broken[dice.randrange(5, len(broken))] = dice.randrange(256)
            if b"c" in broken:
                continue
            self.refusal(bytes(broken))


if __name__ == "__main__":
    unittest.main()
