package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.cloche.contract.SkipCode;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.Verdict;
import dev.cloche.output.OutputLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Says which files of a script reach the host, and that nothing else does. */
@Timeout(60)
final class OutputFilesIT extends WithNsjail {

  private TestingReceiver receiver = new TestingReceiver();

  @BeforeEach
  void startAfresh() {
    receiver = new TestingReceiver();
  }

  private TestingNsjail.Outcome python(String... lines) throws Exception {
    return nsjail().script("python", lines).leavingFilesTo(receiver).run();
  }

  @Test
  void regularFilesComeByteForByteInTheOrderOfTheirNames() throws Exception {
    python(
        "import os",
        "os.makedirs('/tmp/output/plots/may')",
        "open('/tmp/output/b.bin', 'wb').write(bytes(range(256)) * 1000)",
        "open('/tmp/output/plots/may/1.txt', 'w').write('one')",
        "open('/tmp/output/a.txt', 'w').write('ä')",
        "open('/tmp/output/empty', 'w')");

    assertThat(receiver.files().keySet())
        .containsExactly("a.txt", "b.bin", "empty", "plots/may/1.txt");
    assertThat(receiver.text("a.txt")).isEqualTo("ä");
    assertThat(receiver.text("plots/may/1.txt")).isEqualTo("one");
    byte[] bytes = receiver.bytes("b.bin");
    assertThat(bytes).hasSize(256_000);
    assertThat(bytes[255]).isEqualTo((byte) 255);
    assertThat(receiver.bytes("empty")).isEmpty();
    assertThat(receiver.skipped()).isEmpty();
  }

  @Test
  void nothingThatIsNotARegularFileIsOpened() throws Exception {
    python(
        "import os, socket",
        "os.chdir('/tmp/output')",
        "os.symlink('/etc/passwd', 'link')",
        "os.symlink('/', 'folder')",
        "os.symlink('loop', 'loop')",
        "os.mkfifo('pipe')",
        "socket.socket(socket.AF_UNIX).bind('socket')",
        "os.mkdir('empty')",
        "open('real', 'w').write('here')");

    assertThat(receiver.files()).containsOnlyKeys("real");
    assertThat(receiver.skipped())
        .containsOnly(
            entry("link", SkipCode.NOT_REGULAR),
            entry("folder", SkipCode.NOT_REGULAR),
            entry("loop", SkipCode.NOT_REGULAR),
            entry("pipe", SkipCode.NOT_REGULAR),
            entry("socket", SkipCode.NOT_REGULAR));
  }

  @Test
  void whatTheScriptMadeUnreadableIsReadAllTheSame() throws Exception {
    python(
        "import os",
        "os.mkdir('/tmp/output/closed')",
        "open('/tmp/output/closed/secret', 'w').write('here')",
        "os.chmod('/tmp/output/closed/secret', 0)",
        "os.chmod('/tmp/output/closed', 0)",
        "os.chmod('/tmp/output', 0)");

    assertThat(receiver.text("closed/secret")).isEqualTo("here");
  }

  @Test
  void limitsAreKeptByTheAgentAlready() throws Exception {
    receiver.limit(new OutputLimits(2, 1000, 1500, 2));
    python(
        "import os",
        "os.makedirs('/tmp/output/x/y/z/deeper')",
        "open('/tmp/output/x/y/z/file', 'w')",
        "for name, size in [('a', 1001), ('b', 1000), ('c', 501), ('d', 500), ('e', 1)]:",
        "    open('/tmp/output/' + name, 'w').write('.' * size)");

    assertThat(receiver.events()).containsExactly("b: 1000", "d: 500");
    assertThat(receiver.skipped())
        .containsOnly(
            entry("a", SkipCode.TOO_LARGE),
            entry("c", SkipCode.TOTAL_TOO_LARGE),
            entry("e", SkipCode.TOO_MANY),
            entry("x/y/z", SkipCode.TOO_DEEP));
  }

  @Test
  void aFileOfHolesIsJudgedByItsSize() throws Exception {
    python(
        "import os",
        "os.truncate(os.open('/tmp/output/large', os.O_CREAT | os.O_WRONLY), 50 << 20)",
        "os.truncate(os.open('/tmp/output/small', os.O_CREAT | os.O_WRONLY), 1 << 20)");

    assertThat(receiver.bytes("small")).hasSize(1 << 20);
    assertThat(receiver.skipped()).containsOnly(entry("large", SkipCode.TOO_LARGE));
  }

  @Test
  void namesComeAsTheBytesThatTheyAre() throws Exception {
    python(
        "import os",
        "os.chdir(b'/tmp/output')",
        "for name in [b'\\xff\\xfe', b'new\\nline', '\\u202egnp.exe'.encode(), b'-rf', b' ']:",
        "    open(name, 'w').close()");

    assertThat(receiver.files().keySet())
        .containsExactlyInAnyOrder(
            "\u00ff\u00fe",
            "new\nline",
            new String(
                "\u202egnp.exe".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
            "-rf",
            " ");
  }

  @Test
  void thousandsOfFilesAreToldAndNotSent() throws Exception {
    python(
        "import os",
        "os.mkdir('/tmp/output/d')",
        "for i in range(4000):",
        "    try: open(f'/tmp/output/d/{i:04}', 'w')",
        "    except OSError: break");

    assertThat(receiver.files()).hasSize(10).containsKey("d/0000");
    assertThat(receiver.skipped()).hasSize(3990).containsEntry("d/3999", SkipCode.TOO_MANY);
  }

  @Test
  void hardLinksAreFilesLikeAnyOther() throws Exception {
    python(
        "import os",
        "open('/tmp/output/a', 'w').write('x')",
        "os.link('/tmp/output/a', '/tmp/output/b')");

    assertThat(receiver.files()).containsOnlyKeys("a", "b");
  }

  @Test
  void aScriptThatIsKilledLeavesItsFiles() throws Exception {
    TestingNsjail.Outcome outcome =
        nsjail()
            .script(
                "python",
                "import time",
                "open('/tmp/output/a', 'w').write('done so far')",
                "print('ready', flush=True)",
                "time.sleep(60)")
            .timeout(Duration.ofMillis(700))
            .leavingFilesTo(receiver)
            .run();

    assertThat(outcome.verdict()).isInstanceOf(Verdict.TimedOut.class);
    assertThat(receiver.text("a")).isEqualTo("done so far");
  }

  @Test
  void filesAreReadOnlyWhenTheLastProcessIsGone() throws Exception {
    // A child that outlives the script writes for as long as it lives.
    python(
        "import itertools, os, time",
        "if os.fork() == 0:",
        "    os.setsid()",
        "    for i in itertools.count():",
        "        with open('/tmp/output/log', 'w') as log: log.write('.' * (i % 1000))",
        "while not os.path.exists('/tmp/output/log'): time.sleep(0.005)",
        "time.sleep(0.02)");

    assertThat(receiver.events()).containsExactly("log: " + receiver.bytes("log").length);
  }

  @Test
  void whatIsWrittenElsewhereStaysThere() throws Exception {
    python(
        "open('/tmp/elsewhere', 'w').write('x')",
        "open('/box/beside', 'w').write('x')",
        "open('/dev/shm/shared', 'w').write('x')");

    assertThat(receiver.events()).isEmpty();
    assertThat(receiver.skipped()).isEmpty();
  }

  @Test
  void theOutputFolderCannotBeSwappedForAnother() throws Exception {
    TestingNsjail.Outcome outcome =
        python(
            "import os",
            "for attempt in (lambda: os.rename('/tmp/output', '/tmp/other'),",
            "                lambda: os.rmdir('/tmp/output')):",
            "    try: attempt()",
            "    except OSError as e: print(e.strerror)");

    assertThat(outcome.stdout().lines()).hasSize(2);
    assertThat(receiver.events()).isEmpty();
  }

  @Test
  void aFileLargerThanAFrameComesWhole() throws Exception {
    receiver.limit(new OutputLimits(10, 20 << 20, 40 << 20, 8));
    python("open('/tmp/output/large', 'wb').write(b'0123456789abcdef' * (1 << 20))");

    byte[] bytes = receiver.bytes("large");
    assertThat(bytes).hasSize(16 << 20);
    assertThat(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length))
        .isEqualTo("cdef".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nothingIsCollectedForACallerWhoHasGone() throws Exception {
    var cancellation = new Cancellation();
    var script =
        nsjail()
            .script(
                "python", "open('/tmp/output/a', 'w').write('x')", "import time; time.sleep(60)")
            .leavingFilesTo(receiver);
    Thread.ofVirtual().start(cancellation::cancel);

    ExecutionOutcome outcome = script.outcome(cancellation);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ExecutionOutcome.Finished.class,
            finished -> assertThat(finished.verdict()).isInstanceOf(Verdict.Cancelled.class));
    assertThat(receiver.events()).isEmpty();
  }
}
