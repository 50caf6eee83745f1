package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Says that requests, however they end, leave nothing behind in the service and its machine. */
@Timeout(300)
final class LeakIT {

  /** So many that every kind has come often, on every thread of the pools. */
  private static final int WARM_UP = 500;

  private static final int REQUESTS = 2_000;
  private static final int THIRD = 700;

  /** Zombies, cgroups and connections go behind the caller's back, mostly within milliseconds. */
  private static final Duration LONGEST_SETTLING = Duration.ofSeconds(20);

  /** Half of what a leak of 1 KB a request would add between the first third and the end. */
  private static final long MOST_GROWTH_KB = (REQUESTS - THIRD) / 2;

  /** In an idle service each spare jail is nsjail and the agent, and there is one for each core. */
  private static final int IDLE_PROCESSES = 2 * Runtime.getRuntime().availableProcessors();

  /** The generations of the serial collector; what else the command lists is no heap. */
  private static final Pattern USED =
      Pattern.compile("(?mi)^ *(?:def ?new|tenured)\\b.* used (\\d+)K");

  /** Three collections of four leave up to 5 % of the dead where they lie, and call it used. */
  private static final String EXACT_COLLECTION = "-XX:MarkSweepAlwaysCompactCount=1 ";

  @TempDir private Path temporary;

  @Test
  void twoThousandMixedRequestsLeaveNothingBehind() throws Exception {
    // Every jail passes through this folder as a uid of its own.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    var settings = Map.of("JAVA_TOOL_OPTIONS", EXACT_COLLECTION + "-Djava.io.tmpdir=" + temporary);
    try (var runner = RunnerProcess.start(settings)) {
      var load = new MixedLoad(RunnerProcess.address(runner.awaitPrintedCommand()));
      load.send(WARM_UP);
      usedHeap(runner.pid()); // The first call starts a thread that waits for others.
      ServiceFootprint before = idle(runner.pid());

      List<Long> heap = new ArrayList<>();
      for (int end : List.of(THIRD, 2 * THIRD, REQUESTS)) {
        load.send(end - heap.size() * THIRD);
        ServiceFootprint after = settled(runner.pid(), before);
        System.out.printf("before  %s%nat %5d %s%n", before.counts(), end, after.counts());
        assertThat(after.excessOver(before)).as("left after %s requests", end).isEmpty();
        heap.add(usedHeap(runner.pid()));
      }

      System.out.printf("heap in use after each third, in KB: %s%n", heap);
      assertThat(heap.getLast() - heap.getFirst())
          .as("growth of the heap, which was %s KB after each third", heap)
          .isLessThan(MOST_GROWTH_KB);
      assertThat(runner.output().lines()).noneMatch(line -> line.contains(" WARN "));
    }
  }

  /** Waits until jails are there for the next runs and nothing moves any more. */
  private ServiceFootprint idle(long pid) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
    ServiceFootprint earlier = ServiceFootprint.of(pid, temporary);
    while (true) {
      Thread.sleep(Duration.ofMillis(100));
      ServiceFootprint now = ServiceFootprint.of(pid, temporary);
      if (now.processes().size() == IDLE_PROCESSES && now.equals(earlier)) {
        return now;
      }
      assertThat(System.nanoTime()).as("still busy: %s", now.counts()).isLessThan(deadline);
      earlier = now;
    }
  }

  /** Waits until the service holds no more than it did, or it is too late for that. */
  private ServiceFootprint settled(long pid, ServiceFootprint before) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
    ServiceFootprint now = ServiceFootprint.of(pid, temporary);
    while (!now.excessOver(before).isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(Duration.ofMillis(20));
      now = ServiceFootprint.of(pid, temporary);
    }
    return now;
  }

  /** Returns the KB in use after a full collection. */
  private static long usedHeap(long pid) throws Exception {
    jcmd(pid, "GC.run");
    List<Long> generations =
        USED.matcher(jcmd(pid, "GC.heap_info"))
            .results()
            .map((MatchResult line) -> Long.valueOf(line.group(1)))
            .toList();
    assertThat(generations).as("young and old").hasSize(2);
    return generations.getFirst() + generations.getLast();
  }

  private static String jcmd(long pid, String command) throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, String.valueOf(pid), command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
