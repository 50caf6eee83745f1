package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Says that what a {@code kill -9} leaves behind goes with the next start. */
@Timeout(60)
final class KilledServiceIT {

  private static final List<Path> PLACES =
      List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/sys/fs/cgroup"));

  /** Finds the files and cgroups that carry the process id of a service in their names. */
  private static List<Path> leftovers(long pid) {
    List<Path> found = new ArrayList<>();
    for (Path place : PLACES) {
      collect(place, "cloche-" + pid + "-", 4, found);
    }
    return found;
  }

  private static void collect(Path folder, String prefix, int depth, List<Path> found) {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().startsWith(prefix)) {
          found.add(entry);
        } else if (depth > 0 && Files.isDirectory(entry) && Files.isReadable(entry)) {
          collect(entry, prefix, depth - 1, found);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // It went while it was looked at: others run on this machine.
    }
  }

  @Test
  void nextStartRemovesFilesAndCgroupsOfAKilledService() throws Exception {
    long pid;
    try (var killed = RunnerProcess.start(Map.of());
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(killed.awaitPrintedCommand());
      pid = killed.pid();
      String seconds = String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
      var unanswered =
          client.postAsync(
              address.resolve("/api/v1/execute"),
              "{\"language\": \"bash\", \"code\": \"sleep " + seconds + "\"}");
      while (!HostProcesses.isRunning("sleep", seconds)) {
        Thread.sleep(Duration.ofMillis(10));
      }
      killed.kill();
      assertThat(unanswered).failsWithin(Duration.ofSeconds(5));
    }
    assertThat(leftovers(pid))
        .as("a kill -9 leaves something, or this test shows nothing")
        .isNotEmpty();

    try (var next = RunnerProcess.start(Map.of())) {
      next.awaitPrintedCommand();

      assertThat(leftovers(pid)).isEmpty();
    }
  }

  @Test
  void nextStartSaysWhatItRemoves_asJsonWhereThatIsTheFormat() throws Exception {
    killAnotherThatIsReady();
    try (var next = RunnerProcess.start(Map.of("CLOCHE_LOG_FORMAT", "json"))) {
      next.awaitPrintedCommand();
      next.terminate();

      assertThat(next.awaitExit()).isZero();
      assertThat(next.output().lines())
          .allSatisfy(line -> assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue())
          .anyMatch(line -> line.contains("an ended service left"));
    }
  }

  @Test
  void nextStartSaysNothingOfWhatItRemoves_whereOnlyErrorsAreLogged() throws Exception {
    killAnotherThatIsReady();
    try (var next = RunnerProcess.start(Map.of("CLOCHE_LOG_LEVEL", "error"))) {
      next.awaitPrintedCommand();
      next.terminate();

      assertThat(next.awaitExit()).isZero();
      assertThat(next.output().lines()).hasSize(2);
    }
  }

  private static void killAnotherThatIsReady() throws Exception {
    try (var killed = RunnerProcess.start(Map.of())) {
      killed.awaitPrintedCommand();
      killed.kill();
    }
  }

  @Test
  void serviceThatEndsByItselfLeavesNothing() throws Exception {
    long pid;
    try (var runner = RunnerProcess.start(Map.of())) {
      runner.awaitPrintedCommand();
      pid = runner.pid();
      runner.terminate();
      assertThat(runner.awaitExit()).isZero();
    }

    assertThat(leftovers(pid)).isEmpty();
  }
}
