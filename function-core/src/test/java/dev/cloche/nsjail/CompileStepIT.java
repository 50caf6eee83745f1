package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.ValidationPolicy;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.Compilation;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.Validation;
import dev.cloche.execution.Verdict;
import dev.cloche.language.Language;
import dev.cloche.language.OutOfMemoryWords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Says what a compile step may do and what is left of it for the run.
 *
 * <p>The compiler of these tests is a shell that runs the script, and what it makes is a script.
 */
final class CompileStepIT extends WithNsjail {

  private static final Language SHELL =
      new Language(
          "shell",
          List.of(),
          "main.sh",
          Optional.of("made.sh"),
          List.of("/bin/bash", "{file}"),
          List.of("/bin/bash", "/box/made.sh"),
          List.of(),
          List.of("/bin/bash", "--version"),
          Map.of("OF_THE_LANGUAGE", "{memory_mb}"),
          0,
          0,
          0,
          OutOfMemoryWords.NONE,
          Set.of(),
          List.of());

  private TestingNsjail.Script compiling(String... lines) {
    return nsjail().script(SHELL, lines);
  }

  private static Compilation compilation(TestingNsjail.Outcome outcome) {
    return outcome.finished().compilation().orElseThrow();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void runSeesWhatTheCompilerMadeAndItsOutputIsKeptApart() throws Exception {
    var outcome =
        compiling(
                "echo compiling; echo careful >&2; cat >made.sh <<'END'",
                "cat /dev/stdin data; echo \"$1 $MINE $OF_THE_LANGUAGE\"; exit 3",
                "END")
            .stdin("in\n")
            .arguments("argument")
            .environment("MINE", "mine")
            .file("data", "beside\n")
            .run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(3));
    assertThat(outcome.stdout()).isEqualTo("in\nbeside\nargument mine 256\n");
    assertThat(text(compilation(outcome).stdout())).isEqualTo("compiling\n");
    assertThat(text(compilation(outcome).stderr())).isEqualTo("careful\n");
    assertThat(compilation(outcome).exitCode()).hasValue(0);
    assertThat(compilation(outcome).wall()).isPositive();
  }

  @Test
  void compilerGetsNeitherTheInputNorTheEnvironmentOfTheScript() throws Exception {
    var outcome =
        compiling("cat; echo \"[$MINE]\"; ls /proc/self/fd | wc -l; echo true >made.sh")
            .stdin("in\n")
            .environment("MINE", "mine")
            .run();

    // Three streams, and the folder that ls reads.
    assertThat(text(compilation(outcome).stdout())).isEqualTo("[]\n4\n");
  }

  @Test
  void nothingThatTheCompilerStartedLivesOnInTheRun() throws Exception {
    var outcome =
        compiling(
                "for i in 1 2 3 4 5; do setsid bash -c 'trap \"\" TERM; sleep 1000 & wait' & done",
                "(while :; do sleep 0.01; touch /tmp/alive; done) >/dev/null 2>&1 &",
                "echo 'rm -f /tmp/alive; sleep 0.2; ls /tmp/alive 2>&-; ls -d /proc/[0-9]* | wc -l' >made.sh")
            .run();

    // The shell, ls and wc; hidepid shows one's own only.
    assertThat(outcome.stdout()).isEqualTo("3\n");
    assertThat(outcome.stderr()).isEmpty();
  }

  @Test
  void wallsOfTheRunAreThoseOfARunWithoutCompiler() throws Exception {
    String look =
        "cat /proc/sys/user/max_{user,pid,cgroup,net}_namespaces /proc/self/oom_score_adj;"
            + " cut -d: -f3 /proc/self/cgroup | sort -u; grep -E 'CapEff|CapBnd|NoNewPrivs|Seccomp:'"
            + " /proc/self/status; id -u; touch /proc/sys/user/x 2>&1 | grep -c .; ulimit -n -u -f";
    var compiled = compiling("echo \"" + look + "\" >made.sh; " + look).run();
    var plain = nsjail().bash(look);

    assertThat(compiled.stdout()).isEqualTo(plain.stdout()).contains("0\n0\n0\n0\n1000\n/\n");
    assertThat(text(compilation(compiled).stdout())).isEqualTo(plain.stdout());
  }

  @Test
  void scriptThatDoesNotCompileIsNotRun() throws Exception {
    var outcome =
        compiling("echo 'echo ran' >made.sh; echo 'main.sh:1:2: error: no'; exit 5").run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.NotCompiled());
    assertThat(outcome.stdout()).isEmpty();
    assertThat(compilation(outcome).exitCode()).hasValue(5);
  }

  @Test
  void compilerThatDiesOfASignalHasNoExitCode() throws Exception {
    var outcome = compiling("kill -SEGV $$").run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.NotCompiled());
    assertThat(compilation(outcome).exitCode()).isEmpty();
  }

  @Test
  void compilerHasATimeLimitOfItsOwn() throws Exception {
    var outcome = compiling("echo before; sleep 60").compileTimeout(Duration.ofMillis(300)).run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.CompilerTimedOut(Duration.ofMillis(300)));
    assertThat(text(compilation(outcome).stdout())).isEqualTo("before\n");
  }

  @Test
  void timeOfTheCompilerIsNotTheScripts() throws Exception {
    var outcome =
        compiling("sleep 0.5; echo 'sleep 0.1' >made.sh").timeout(Duration.ofMillis(400)).run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
    assertThat(outcome.finished().measurements().wall()).isLessThan(Duration.ofMillis(400));
  }

  @Test
  void compilerThatTakesTooMuchMemoryReachesTheMemoryLimit() throws Exception {
    var outcome = compiling("x=$(head -c 400M /dev/zero | tr '\\0' x); echo ${#x}").run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.MemoryExceeded(256L << 20));
  }

  @Test
  void childThatTheCompilerLostToTheMemoryLimitIsNotTheScripts() throws Exception {
    var outcome =
        compiling("(x=$(head -c 400M /dev/zero | tr '\\0' x)); echo 'exit 7' >made.sh").run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "echo text >made.sh",
        "mkdir made.sh",
        "ln -s made.sh made.sh",
        "head -c 100 /dev/zero >made.sh; chmod +x made.sh",
      })
  void productThatIsNoProgramIsTheScriptsAffair(String compiler) throws Exception {
    var direct =
        new Language(
            "direct",
            List.of(),
            "main.sh",
            Optional.of("made.sh"),
            List.of("/bin/bash", "{file}"),
            List.of("/box/made.sh"),
            List.of(),
            List.of("/bin/bash", "--version"),
            Map.of(),
            0,
            0,
            0,
            OutOfMemoryWords.NONE,
            Set.of(),
            List.of());

    assertThat(nsjail().script(direct, compiler).run().verdict())
        .isInstanceOf(Verdict.NotRunnable.class);
  }

  @Test
  void outputOfTheCompilerIsBounded() throws Exception {
    var outcome = compiling("head -c 5000000 /dev/zero; exit 1").run();

    assertThat(compilation(outcome).stdout()).hasSize(1 << 20);
  }

  @Test
  void cancellationEndsTheCompiler() throws Exception {
    var cancellation = new Cancellation();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<TestingNsjail.Outcome> outcome =
          threads.submit(() -> compiling("sleep 61.25").run(cancellation));
      while (!outcome.isDone() && ProcessHandle.allProcesses().noneMatch(CompileStepIT::isSleep)) {
        Thread.onSpinWait();
      }
      cancellation.cancel();

      assertThat(outcome.get().verdict()).isEqualTo(new Verdict.Cancelled());
    }
  }

  private static boolean isSleep(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("sleep 61.25");
  }

  @Test
  void checkIsACompileStepThatNothingFollows() throws Exception {
    var only = new Validation(ValidationPolicy.STANDARD, List.of(), true);
    ExecutionOutcome good =
        compiling("echo 'touch /tmp/ran' >made.sh").judgedBy(only).outcome(Cancellation.none());
    ExecutionOutcome bad =
        compiling("echo 'main.sh:3:1: error: no' >&2; exit 1")
            .judgedBy(only)
            .outcome(Cancellation.none());

    assertThat(((ExecutionOutcome.Checked) good).report().issues()).isEmpty();
    assertThat(((ExecutionOutcome.Checked) bad).report().issues())
        .singleElement()
        .hasToString("Issue[severity=ERROR, code=compile_error, message=no, line=3, column=1]");
  }
}
