package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.cgroup.Cgroups;
import dev.cloche.execution.Verdict;
import dev.cloche.nsjail.TestingNsjail.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says what becomes of runs that take more than they may, whatever holds their memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MemoryLimitContract {

  /** So that whoever is not ended for its memory ends by itself, late enough to tell the two. */
  private static final String STAY = "import time; time.sleep(60)";

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private TestingNsjail nsjail;

  /** Returns what holds the memory; closed with the executor. */
  abstract Cgroups cgroups() throws Exception;

  @BeforeAll
  final void open() throws Exception {
    nsjail = TestingNsjail.open(cgroups());
  }

  @AfterAll
  final void close() {
    if (nsjail != null) {
      nsjail.close();
    }
  }

  final TestingNsjail nsjail() {
    return nsjail;
  }

  final Outcome run(String language, int megabytes, String... lines) throws Exception {
    return nsjail.script(language, lines).memoryMegabytes(megabytes).timeout(TIMEOUT).run();
  }

  final void isEndedForItsMemory(String language, int megabytes, String... lines) throws Exception {
    Outcome outcome = run(language, megabytes, lines);

    assertThat(outcome.verdict())
        .as(outcome.stderr())
        .isEqualTo(new Verdict.MemoryExceeded((long) megabytes << 20));
    assertThat(outcome.stdout()).isEqualTo("before\n");
  }

  final void ends(String language, int megabytes, String... lines) throws Exception {
    Outcome outcome = run(language, megabytes, lines);

    assertThat(outcome.verdict()).as(outcome.stderr()).isEqualTo(new Verdict.Exited(0));
  }

  @Test
  void listThatGrowsWithoutEnd() throws Exception {
    isEndedForItsMemory(
        "python",
        128,
        "print('before', flush=True)",
        "x = []",
        "while True: x.append(bytes(4096))");
  }

  @Test
  void fourGigabytesAtOnce() throws Exception {
    isEndedForItsMemory("python", 128, "print('before', flush=True)", "x = bytearray(4 << 30)");
  }

  @Test
  void childrenEachBelowTheLimitAndTogetherBeyond() throws Exception {
    isEndedForItsMemory(
        "python",
        256,
        "import os, time",
        "print('before', flush=True)",
        "for _ in range(8):",
        "    if os.fork() == 0:",
        "        x = bytearray(60 << 20)",
        "        for i in range(0, len(x), 4096): x[i] = 1",
        "        time.sleep(60)",
        "        os._exit(0)",
        "raise SystemExit(1 if any(os.wait()[1] for _ in range(8)) else 0)");
  }

  /** Version 1 ends only the one that asked last, so the script looks whether any is gone. */
  @Test
  void childrenThatTheirParentHasLeft() throws Exception {
    isEndedForItsMemory(
        "python",
        256,
        "import os, select, time",
        "print('before', flush=True)",
        "lives = []",
        "for _ in range(8):",
        "    reader, writer = os.pipe()",
        "    if os.fork() == 0:",
        "        os.setsid()",
        "        if os.fork() == 0:",
        "            x = bytearray(60 << 20)",
        "            for i in range(0, len(x), 4096): x[i] = 1",
        "            time.sleep(60)",
        "        os._exit(0)",
        "    os.close(writer)",
        "    os.wait()",
        "    lives.append(reader)",
        "select.select(lives, [], [])",
        "raise SystemExit(1)");
  }

  @Test
  void buffersOfNode() throws Exception {
    isEndedForItsMemory(
        "javascript",
        128,
        "console.log('before')",
        "const all = []",
        "for (;;) all.push(Buffer.alloc(1 << 20, 1))");
  }

  @Test
  void heapOfNode() throws Exception {
    isEndedForItsMemory(
        "javascript",
        128,
        "console.log('before')",
        "const all = []",
        "for (;;) all.push(new Array(100000).fill(all.length + 0.5))");
  }

  @Test
  void sharedMemoryWithoutAFile() throws Exception {
    isEndedForItsMemory(
        "python",
        128,
        "import mmap",
        "print('before', flush=True)",
        "x = mmap.mmap(-1, 512 << 20)",
        "for i in range(0, len(x), 4096): x[i] = 1",
        STAY);
  }

  @Test
  void filesInMemoryThatAreMapped() throws Exception {
    isEndedForItsMemory(
        "python",
        64,
        "import mmap, os",
        "print('before', flush=True)",
        "keep = []",
        "for folder in '/dev/shm', '/tmp':",
        "    with open(folder + '/file', 'w+b') as file:",
        "        file.truncate(48 << 20)",
        "        x = mmap.mmap(file.fileno(), 0)",
        "    for i in range(0, len(x), 4096): x[i] = 1",
        "    keep.append(x)",
        STAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = bytearray(150 << 20)",
        "x = []\nfor _ in range(20000): x.append(bytes(4096))",
        "for _ in range(30): x = bytearray(100 << 20)"
      })
  void runBelowItsLimitEnds(String code) throws Exception {
    ends("python", 256, code);
  }

  @Test
  void pagesThatAParentSharesWithItsChildrenCountOnce() throws Exception {
    ends(
        "python",
        256,
        "import os, time",
        "x = bytearray(150 << 20)",
        "for i in range(0, len(x), 4096): x[i] = 1",
        "for _ in range(4):",
        "    if os.fork() == 0:",
        "        seen = sum(x[::4096])",
        "        time.sleep(1)",
        "        os._exit(0)",
        "raise SystemExit(any(os.wait()[1] for _ in range(4)))");
  }

  @Test
  void forkBombIsStoppedByTheLimitOfProcesses() throws Exception {
    Outcome outcome =
        run(
            "python",
            256,
            "import os, time",
            "children = 0",
            "try:",
            "    while True:",
            "        if os.fork() == 0: time.sleep(60)",
            "        children += 1",
            "except BlockingIOError: print(children)");

    assertThat(outcome.stderr()).isEmpty();
    assertThat(Integer.parseInt(outcome.stdout().strip()))
        .isBetween(32, TestingNsjail.LIMITS.maxProcesses());
  }
}
