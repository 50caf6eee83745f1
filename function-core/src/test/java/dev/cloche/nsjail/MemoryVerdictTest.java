package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.cgroup.Cgroups;
import dev.cloche.cgroup.NoCgroups;
import dev.cloche.cgroup.RunCgroup;
import dev.cloche.cgroup.TestingCgroups;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.Validation;
import dev.cloche.execution.Verdict;
import dev.cloche.language.OutOfMemoryWords;
import dev.cloche.output.OutputReceiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Says which evidence makes a run one that exceeded its memory.
 *
 * <p>In place of the agent a shell script stands, and in place of the kernel's cgroups of version 2
 * a folder into which it writes what the kernel would.
 */
final class MemoryVerdictTest {

  private static final ExecutionLimits LIMITS =
      new ExecutionLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(10), 64L << 20, 1000, 8, 8, 1 << 10, 20 << 10);

  private static final Verdict EXCEEDED = new Verdict.MemoryExceeded(64L << 20);
  private static final String EVENTS = "low 0\nhigh 0\nmax 9\noom %1$d\noom_kill %1$d\n";

  @TempDir private Path home;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private Cgroups cgroups;

  @BeforeEach
  void openCgroups() throws Exception {
    cgroups = TestingCgroups.versionTwo(home, "cpu memory pids");
  }

  @AfterEach
  void stopTheClock() {
    clock.shutdownNow();
  }

  private static String frame(char kind, String payload) {
    return "printf '%c\\0\\0\\x%02x\\x%02x'; printf '%%s' '%s'\n"
        .formatted(kind, payload.length() >> 8, payload.length() & 0xff, payload);
  }

  private static String done(boolean exited, int code) {
    return frame(
        'X',
        ("{\"exited\":%b,\"code\":%d,\"wall_us\":1,\"cpu_us\":1,\"peak_kb\":1,"
                + "\"stdout_truncated\":false,\"stderr_truncated\":false,"
                + "\"result_truncated\":false}")
            .formatted(exited, code));
  }

  private Verdict verdict(RunCgroup cgroup, String agent) throws Exception {
    Jail jail =
        Jail.start(
            List.of("/bin/bash", "-c", "head -c 1 >/dev/null\n" + agent + frame('Z', "")),
            Map.of("PATH", "/usr/bin:/bin"),
            Jail.Shape.BELOW_NSJAIL);
    var run =
        new JailRun(
            jail,
            new AgentRequests(Confinement.FULL, new NoCgroups())
                .of(List.of("/bin/true"), Map.of(), LIMITS),
            LIMITS,
            Validation.standard(),
            cgroup,
            new OutOfMemoryWords(List.of("no more memory"), List.of()),
            OutputReceiver.none(),
            clock,
            new MemoryWatch(clock));
    try {
      return ((ExecutionOutcome.Finished) run.run()).verdict();
    } finally {
      jail.kill();
      jail.release();
    }
  }

  private Verdict withKills(int kills, String report) throws Exception {
    try (RunCgroup cgroup = cgroups.create("run")) {
      for (String file : List.of("memory.swap.max", "memory.oom.group")) {
        Files.createFile(TestingCgroups.file(cgroup, file));
      }
      cgroup.limit(LIMITS);
      Files.writeString(TestingCgroups.file(cgroup, "memory.events"), EVENTS.formatted(0));
      Files.writeString(home.resolve("events"), EVENTS.formatted(kills));

      Verdict verdict =
          verdict(
              cgroup,
              frame('S', "")
                  + "cat "
                  + home.resolve("events")
                  + " >"
                  + TestingCgroups.file(cgroup, "memory.events")
                  + "\n"
                  + report);

      assertThat(TestingCgroups.file(cgroup, "memory.max")).hasContent(String.valueOf(64 << 20));
      assertThat(TestingCgroups.file(cgroup, "memory.swap.max")).hasContent("0");
      assertThat(TestingCgroups.file(cgroup, "memory.oom.group")).hasContent("1");
      return verdict;
    }
  }

  @Test
  void killThatTheKernelCountsIsTheMemoryLimit() throws Exception {
    assertThat(withKills(1, done(false, 9))).isEqualTo(EXCEEDED);
  }

  @Test
  void killWithoutOneThatTheKernelCountsIsTheScriptsOwn() throws Exception {
    assertThat(withKills(0, done(false, 9))).isEqualTo(new Verdict.Signaled(9));
  }

  @Test
  void wordsOfTheRuntimeCountForNothingWhereTheKernelCounts() throws Exception {
    assertThat(withKills(0, frame('E', "no more memory") + done(true, 1)))
        .isEqualTo(new Verdict.Exited(1));
  }

  @ParameterizedTest
  @CsvSource({
    "no more memory, true, 1, true",
    "no more memory, false, 6, true",
    "no more memory, false, 11, true",
    "no more memory, false, 5, true",
    "no more memory, false, 9, false", // somebody's SIGKILL, which no runtime gives itself
    "no more memory, true, 0, false",
    "no more time, true, 1, false",
  })
  void withoutCgroupsTheWordsOfTheRuntimeCount(
      String words, boolean exited, int code, boolean exceeded) throws Exception {
    try (RunCgroup none = new NoCgroups().create("run")) {
      Verdict verdict = verdict(none, frame('S', "") + frame('E', words) + done(exited, code));

      assertThat(verdict.equals(EXCEEDED)).as(verdict.toString()).isEqualTo(exceeded);
    }
  }

  @Test
  void wordsThatAreNotAmongTheLastCountForNothing() throws Exception {
    String much = "no more memory" + "x".repeat(17 << 10);

    try (RunCgroup none = new NoCgroups().create("run")) {
      assertThat(verdict(none, frame('S', "") + frame('E', much) + done(true, 1)))
          .isEqualTo(new Verdict.Exited(1));
    }
  }
}
