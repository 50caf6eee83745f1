package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.cgroup.NoCgroups;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.Verdict;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Says that nothing of a run is left, whatever ends it. */
final class LeftoversIT {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      Thread.sleep(Duration.ofMillis(5));
    }
  }

  /** Everything that descends from this process, as the whole machine sees it. */
  private static List<ProcessHandle> descendants() {
    return ProcessHandle.current().descendants().toList();
  }

  private static List<Path> foldersOfThisInstance(Path home) throws IOException {
    String name = ServiceInstance.current().fileName();
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        home,
        Set.of(),
        4,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) {
            if (folder.getFileName().toString().startsWith(name)) {
              found.add(folder);
            }
            return FileVisitResult.CONTINUE;
          }

          // What other programs have there comes and goes.
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unused) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException unused) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** Finds the nsjail in which a script runs: agent, PID 1 of the script, script and its sleep. */
  private static Optional<ProcessHandle> nsjailProcess() {
    return descendants().stream()
        .filter(process -> process.info().command().orElse("").endsWith("/nsjail"))
        .filter(process -> process.descendants().count() >= 4)
        .findFirst();
  }

  @Test
  void processesCgroupsAndFilesGoWithTheExecutor() throws Exception {
    var nsjail = TestingNsjail.open();
    nsjail.bash("sleep 60 &", "setsid sleep 60 &", "echo done");
    nsjail.close();

    assertThat(descendants()).isEmpty();
    assertThat(foldersOfThisInstance(Path.of(System.getProperty("java.io.tmpdir")))).isEmpty();
    assertThat(foldersOfThisInstance(Path.of("/sys/fs/cgroup"))).isEmpty();
  }

  @Test
  void nsjailKilledFromOutsideIsToldAndTakesEverybodyAlong() throws Exception {
    try (var nsjail = TestingNsjail.open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<TestingNsjail.Outcome> run = threads.submit(() -> nsjail.bash("sleep 60; true"));
      await("nsjail runs", () -> nsjailProcess().isPresent());
      ProcessHandle jail = nsjailProcess().orElseThrow();
      List<ProcessHandle> jailed = jail.descendants().toList();
      jail.destroyForcibly();

      assertThatThrownBy(run::get)
          .cause()
          .isInstanceOf(ExecutorException.class)
          .hasFieldOrPropertyWithValue("code", ExecutorException.Code.AGENT_LOST);
      await("all are gone", () -> jailed.stream().noneMatch(ProcessHandle::isAlive));
      assertThat(nsjail.bash("echo next").stdout()).isEqualTo("next\n");
    }
  }

  @Test
  void closingTheExecutorEndsWhatRuns() throws Exception {
    var nsjail = TestingNsjail.open();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<TestingNsjail.Outcome> run = threads.submit(() -> nsjail.bash("sleep 60; true"));
      await("nsjail runs", () -> nsjailProcess().isPresent());
      nsjail.close();

      await("the run is over", run::isDone);
      assertThat(descendants()).isEmpty();
    }
  }

  @Test
  void manyRunsAtOnceAreAllRightAndLeaveNoDescriptor() throws Exception {
    Path descriptors = Path.of("/proc/self/fd");
    try (var nsjail = TestingNsjail.open();
        var threads = Executors.newFixedThreadPool(16)) {
      nsjail.bash("true");
      long before = count(descriptors);
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String nonce = "nonce-" + i;
        answers.add(
            threads.submit(
                () ->
                    nsjail
                        .script("bash", "cat > n; sleep 0.01; cat n; ls /box | wc -l")
                        .stdin(nonce)
                        .run()
                        .stdout()));
      }
      for (int i = 0; i < answers.size(); i++) {
        // The script and the file that it made: nobody else's.
        assertThat(answers.get(i).get()).isEqualTo("nonce-" + i + "2\n");
      }
      await("descriptors are closed", () -> count(descriptors) <= before + 2);
    }
  }

  @Test
  void withoutCgroupsScriptsRunAndTheResultSaysWhatIsMissing() throws Exception {
    try (var nsjail = TestingNsjail.open(new NoCgroups())) {
      assertThat(nsjail.python("print(1)").verdict()).isEqualTo(new Verdict.Exited(0));
      assertThat(nsjail.executor().isolation().missing())
          .contains("memory cgroup", "pids cgroup", "cpu cgroup");
    }
  }

  @Test
  void cpuLimitHoldsTheScriptBack() throws Exception {
    try (var nsjail = TestingNsjail.open()) {
      var outcome =
          nsjail
              .script(
                  "python",
                  "import time",
                  "end = time.monotonic() + 1",
                  "while time.monotonic() < end: pass")
              .cpuMillicores(200)
              .run(Cancellation.none());

      assertThat(outcome.finished().measurements().cpu()).isLessThan(Duration.ofMillis(500));
    }
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }
}
