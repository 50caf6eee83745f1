package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.Cancellation;
import dev.cloche.execution.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Says what a script gets and what becomes of it, under real nsjail(). */
final class NsjailExecutorIT extends WithNsjail {

  @Test
  void pythonPrints() throws Exception {
    var outcome = nsjail().python("print('hi')");

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
    assertThat(outcome.stdout()).isEqualTo("hi\n");
    assertThat(outcome.stderr()).isEmpty();
  }

  @Test
  void javascriptPrints() throws Exception {
    assertThat(nsjail().script("javascript", "console.log(1 + 1)").run().stdout()).isEqualTo("2\n");
  }

  @Test
  void bashExitsWithItsOwnCode() throws Exception {
    assertThat(nsjail().bash("exit 255").verdict()).isEqualTo(new Verdict.Exited(255));
  }

  @Test
  void stdinArgumentsEnvironmentAndFilesReachTheScript() throws Exception {
    var outcome =
        nsjail()
            .script(
                "python",
                "import os, sys",
                "from lib.helper import name",
                "print(sys.stdin.read(), sys.argv, os.environ['COLOUR'], name)",
                "print(open('data/ünïcode.txt').read(), os.getcwd())")
            .stdin("in ✓")
            .arguments("a b", "", "ü")
            .environment("COLOUR", "blue\nred")
            .file("lib/helper.py", "name = 'helper'")
            .file("data/ünïcode.txt", "✓")
            .run();

    assertThat(outcome.stderr()).isEmpty();
    assertThat(outcome.stdout())
        .isEqualTo("in ✓ ['main.py', 'a b', '', 'ü'] blue\nred helper\n✓ /box\n");
  }

  @Test
  void standardInputOfMegabytesArrivesWhole() throws Exception {
    var outcome = nsjail().script("bash", "wc -c").stdin("x".repeat(5_000_000)).run();

    assertThat(outcome.stdout()).isEqualTo("5000000\n");
  }

  @Test
  void standardInputThatNobodyReadsIsNoFailure() throws Exception {
    var outcome = nsjail().script("bash", "echo done").stdin("x".repeat(5_000_000)).run();

    assertThat(outcome.stdout()).isEqualTo("done\n");
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }

  @Test
  void uncaughtErrorShowsTheUsersOwnLinesAndNothingOfOurs() throws Exception {
    var outcome = nsjail().python("def f():", "    return 1 / 0", "f()");

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(1));
    assertThat(outcome.stderr())
        .contains("File \"/box/main.py\", line 2, in f")
        .endsWith("ZeroDivisionError: division by zero\n")
        .doesNotContain("cloche");
  }

  @Test
  void signalOfTheScriptsOwnDoingIsTold() throws Exception {
    assertThat(nsjail().bash("kill -SEGV $$").verdict()).isEqualTo(new Verdict.Signaled(11));
    assertThat(nsjail().python("import os", "os.abort()").verdict())
        .isEqualTo(new Verdict.Signaled(6));
    assertThat(nsjail().bash("kill -KILL $$").verdict()).isEqualTo(new Verdict.Signaled(9));
  }

  @Test
  void endlessLoopTimesOutAndKeepsItsOutput() throws Exception {
    var outcome =
        nsjail()
            .script("python", "print('before', flush=True)", "while True: pass")
            .timeout(Duration.ofMillis(500))
            .run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.TimedOut(Duration.ofMillis(500)));
    assertThat(outcome.stdout()).isEqualTo("before\n");
    assertThat(outcome.finished().measurements().wall())
        .isBetween(Duration.ofMillis(450), Duration.ofSeconds(3));
  }

  @Test
  void daemonThatKeepsStandardOutputOpenDoesNotHoldTheResult() throws Exception {
    var outcome = nsjail().bash("setsid sleep 60 &", "disown", "echo done");

    assertThat(outcome.stdout()).isEqualTo("done\n");
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }

  @Test
  void memoryBeyondTheLimitIsTheHostsVerdict() throws Exception {
    var outcome =
        nsjail()
            .script("python", "print('before', flush=True)", "x = bytearray(400 << 20)")
            .memoryMegabytes(64)
            .run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.MemoryExceeded(64L << 20));
    assertThat(outcome.stdout()).isEqualTo("before\n");
    assertThat(outcome.finished().measurements().peakChargedBytes().orElseThrow())
        .isBetween(60L << 20, 65L << 20);
  }

  @Test
  void forbiddenSystemCallIsAPolicyViolation() throws Exception {
    var outcome =
        nsjail().python("import ctypes", "ctypes.CDLL(None).ptrace(0, 0, 0, 0)", "print('lives')");

    assertThat(outcome.verdict()).isEqualTo(new Verdict.PolicyViolated());
    assertThat(outcome.stdout()).isEmpty();
  }

  @Test
  void exitCodesThatLookLikeOursAreTheScriptsOwn() throws Exception {
    for (int code : new int[] {70, 124, 137, 159, 255}) {
      assertThat(nsjail().bash("exit " + code).verdict()).isEqualTo(new Verdict.Exited(code));
    }
  }

  @Test
  void framesThatTheScriptPrintsAreItsOutput() throws Exception {
    var outcome =
        nsjail()
            .python(
                "import os",
                "frame = b'X\\0\\0\\0\\2{}'",
                "os.write(1, frame)",
                "os.write(2, frame)");

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
    assertThat(outcome.stdout()).isEqualTo("X\0\0\0\2{}");
    assertThat(outcome.stderr()).isEqualTo("X\0\0\0\2{}");
  }

  @Test
  void outputBeyondTheLimitIsDroppedAndTold() throws Exception {
    var outcome = nsjail().bash("head -c 30000000 /dev/zero", "echo end >&2");

    assertThat(outcome.finished().stdout()).hasSize(1 << 20);
    assertThat(outcome.finished().stdoutTruncated()).isTrue();
    assertThat(outcome.finished().stderrTruncated()).isFalse();
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }

  @Test
  void cancelledRunEndsAtOnce() throws Exception {
    var cancellation = new Cancellation();
    Thread.ofVirtual().start(() -> cancelWhenASleepRuns(cancellation));

    long begin = System.nanoTime();
    var outcome = nsjail().script("bash", "echo before; sleep 60").run(cancellation);

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Cancelled());
    assertThat(outcome.stdout()).isEqualTo("before\n");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void runThatIsCancelledBeforeItStartsIsCancelled() throws Exception {
    var cancellation = new Cancellation();
    cancellation.cancel();

    assertThat(nsjail().script("bash", "sleep 60").run(cancellation).verdict())
        .isEqualTo(new Verdict.Cancelled());
  }

  private static void cancelWhenASleepRuns(Cancellation cancellation) {
    long deadline = System.nanoTime() + TestingNsjail.LIMITS.timeout().toNanos();
    while (System.nanoTime() < deadline
        && ProcessHandle.current()
            .descendants()
            .noneMatch(process -> process.info().command().orElse("").endsWith("/sleep"))) {
      Thread.onSpinWait();
    }
    cancellation.cancel();
  }
}
