package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.NullNode;

class EndingTest {

  @Test
  void exitCode0IsSuccessWithoutAnError() {
    Ending ending = ending(new Verdict.Exited(0), "a warning");

    assertThat(ending.status()).isEqualTo(Status.SUCCESS);
    assertThat(ending.exitCode()).hasValue(0);
    assertThat(ending.error()).isEmpty();
    assertThat(ending.signal()).isEmpty();
  }

  @Test
  void anotherExitCodeIsAnErrorWithTheLastLineOfTheTraceback() {
    Ending ending =
        ending(
            new Verdict.Exited(1),
            """
            Traceback (most recent call last):
              File "/box/main.py", line 1, in <module>
            ZeroDivisionError: division by zero
            """);

    assertThat(ending.status()).isEqualTo(Status.ERROR);
    assertThat(ending.exitCode()).hasValue(1);
    assertThat(ending.error())
        .contains("The script ended with exit code 1: ZeroDivisionError: division by zero.");
  }

  /** The text is what Node 20 printed for {@code throw new TypeError('no')}. */
  @Test
  void theStackAndTheVersionThatNodePrintsLastAreNotTheError() {
    Ending ending =
        ending(
            new Verdict.Exited(1),
            """
            /box/main.js:1
            throw new TypeError('no')
            ^

            TypeError: no
                at Object.<anonymous> (/box/main.js:1:7)

            Node.js v20.19.2
            """);

    assertThat(ending.error()).contains("The script ended with exit code 1: TypeError: no.");
  }

  /** The texts are what the runtimes of the catalogue printed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "panic: no\\n\\ngoroutine 1 [running]:\\nmain.main()\\n\\t/box/main.go:4 +0x1d | panic: no",
        "fatal error: all goroutines are asleep - deadlock!\\n\\ngoroutine 1 [select]:\\nmain.main()"
            + " | fatal error: all goroutines are asleep - deadlock!",
        "\\nthread 'main' (7) panicked at main.rs:2:5:\\nno\\nnote: run with `RUST_BACKTRACE=1`"
            + " | thread 'main' (7) panicked at main.rs:2:5: no",
        "PHP Fatal error:  Uncaught Exception: no in /box/main.php:2\\nStack trace:\\n#0 {main}\\n"
            + "  thrown in /box/main.php on line 2"
            + " | PHP Fatal error:  Uncaught Exception: no in /box/main.php:2",
        "psql:main.sql:1: ERROR:  syntax error at or near \"selec\"\\nLINE 1: selec 1;\\n        ^"
            + " | psql:main.sql:1: ERROR:  syntax error at or near \"selec\"",
        "main.rb:1:in `f': no (RuntimeError)\\n\\tfrom main.rb:2:in `<main>'"
            + " | main.rb:1:in `f': no (RuntimeError)",
      })
  void theLineThatSaysWhyIsFoundAmongOthers(String stderr, String line) {
    String printed = stderr.replace("\\n", "\n").replace("\\t", "\t");

    assertThat(ending(new Verdict.Exited(2), printed).error())
        .contains("The script ended with exit code 2: " + line + ".");
  }

  @Test
  void aSilentScriptIsAnErrorAllTheSame() {
    assertThat(ending(new Verdict.Exited(3), "").error())
        .contains("The script ended with exit code 3.");
  }

  @Test
  void theErrorIsOneBoundedPrintableLineWhateverTheScriptPrinted() {
    String error =
        ending(new Verdict.Exited(1), "\u001b[31mred\u202e\u2028" + "x".repeat(100_000))
            .error()
            .orElseThrow();

    assertThat(error).hasSizeLessThan(400).hasLineCount(1).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aSignalOfItsOwnIsAnError() {
    Ending ending = ending(new Verdict.Signaled(11), "");

    assertThat(ending.status()).isEqualTo(Status.ERROR);
    assertThat(ending.exitCode()).isEmpty();
    assertThat(ending.signal()).contains("SIGSEGV");
    assertThat(ending.error()).contains("The script was ended by the signal SIGSEGV.");
    assertThat(ending(new Verdict.Signaled(40), "").signal()).contains("SIG40");
  }

  @Test
  void aTimeoutNamesItsLimit() {
    Ending ending = ending(new Verdict.TimedOut(Duration.ofMillis(1500)), "");

    assertThat(ending.status()).isEqualTo(Status.TIMEOUT);
    assertThat(ending.signal()).contains("SIGKILL");
    assertThat(ending.error()).contains("The script was killed after its time limit of 1.5 s.");
  }

  @Test
  void aMemoryLimitIsNamedInMegabytes() {
    Ending ending = ending(new Verdict.MemoryExceeded(64L << 20), "");

    assertThat(ending.status()).isEqualTo(Status.MEMORY_LIMIT);
    assertThat(ending.error()).contains("The script was killed at its memory limit of 64 MB.");
  }

  @Test
  void aForbiddenSystemCallIsAPolicyViolation() {
    Ending ending = ending(new Verdict.PolicyViolated(), "");

    assertThat(ending.status()).isEqualTo(Status.POLICY_VIOLATION);
    assertThat(ending.signal()).contains("SIGSYS");
  }

  @Test
  void aCancelledRunSaysSo() {
    assertThat(ending(new Verdict.Cancelled(), "").status()).isEqualTo(Status.CANCELLED);
    assertThat(Ending.neverStarted().status()).isEqualTo(Status.CANCELLED);
  }

  private static Ending ending(Verdict verdict, String stderr) {
    return Ending.of((ExecutionOutcome.Finished) TestingExecutor.finished(verdict, "", stderr));
  }

  @Test
  void aFunctionOfWhichNothingCameBackHasFailed() {
    Ending well = ending(new Verdict.Exited(0), "");

    assertThat(well.withValue("main", new ReturnValue.Returned(NullNode.instance))).isEqualTo(well);
    assertThat(well.withValue("main", new ReturnValue.Missing()).error())
        .contains("The script ended before main() returned.");
    assertThat(well.withValue("main", new ReturnValue.TooLarge(1 << 20)).error())
        .contains("main() returned more than the 1024 KB of JSON that are kept.");
    assertThat(well.withValue("main", new ReturnValue.Unreadable()).status())
        .isEqualTo(Status.ERROR);
  }
}
