package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.process.TestingProcess;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Watches real processes: one that stands for nsjail, its child for the agent, theirs for runs. */
final class MemoryWatchTest {

  private static final long LIMIT = 100L << 20;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final MemoryWatch watch = new MemoryWatch(clock);

  @AfterEach
  void stopTheClock() {
    clock.shutdownNow();
  }

  /**
   * Starts a jail.
   *
   * @param ours megabytes of nsjail and of the agent each
   * @param script what the script does before the jail is ready
   * @param megabytes what it takes when it reads a byte
   */
  private static TestingProcess jail(int ours, String script, int megabytes) throws Exception {
    return TestingProcess.start(
        "import os, time",
        "def fill(megabytes):",
        "    x = bytearray(megabytes << 20)",
        "    for i in range(0, len(x), 4096): x[i] = 1",
        "    return x",
        "ready, done = os.pipe()",
        "if os.fork() == 0:",
        "    if os.fork() == 0:",
        "        " + script,
        "        os.write(done, b'x')",
        "        os.read(0, 1)",
        "        y = fill(" + megabytes + ")",
        "        time.sleep(60)",
        "    x = fill(" + ours + ")",
        "    os.write(done, b'x')",
        "    time.sleep(60)",
        "os.read(ready, 1), os.read(ready, 1)",
        "x = fill(" + ours + ")",
        "print('ready', flush=True)",
        "time.sleep(60)");
  }

  private static RunProcesses below(TestingProcess nsjail) {
    return RunProcesses.below(nsjail.pid(), 1);
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
  }

  /** Waits until a second run, which holds too much, has been found out: so the first was seen. */
  private void awaitALook() throws Exception {
    try (var large = jail(0, "x = fill(150)", 0)) {
      var ended = new CountDownLatch(1);
      try (var unused = watch.watch(below(large), LIMIT, ended::countDown)) {
        await(ended);
      }
    }
  }

  @Test
  void runThatHoldsTooMuchIsEndedOnce() throws Exception {
    var calls = new AtomicInteger();
    try (var jail = jail(0, "x = fill(150)", 0)) {
      var ended = new CountDownLatch(1);
      Runnable onExcess =
          () -> {
            calls.incrementAndGet();
            ended.countDown();
          };
      try (var unused = watch.watch(below(jail), LIMIT, onExcess)) {
        await(ended);
        awaitALook();
        assertThat(calls).hasValue(1);
      }
    }
  }

  @Test
  void whatNsjailItselfHoldsIsNotTheRuns() throws Exception {
    var calls = new AtomicInteger();
    try (var jail = jail(150, "pass", 0);
        var unused = watch.watch(below(jail), LIMIT, calls::incrementAndGet)) {
      awaitALook();
      awaitALook();
    }
    assertThat(calls).hasValue(0);
  }

  @Test
  void runThatSharesMuchIsLeftAloneUntilItGrows() throws Exception {
    String sharing = "x = fill(80); all(os.fork() or time.sleep(60) for _ in range(3))";
    try (var jail = jail(0, sharing, 80)) {
      var ended = new CountDownLatch(1);
      try (var unused = watch.watch(below(jail), LIMIT, ended::countDown)) {
        awaitALook();
        assertThat(ended.getCount()).isEqualTo(1);

        jail.process().getOutputStream().write('x');
        jail.process().getOutputStream().flush();

        await(ended);
      }
    }
  }

  @Test
  void failureToEndOneRunKeepsNobodyFromTheOthers() throws Exception {
    try (var jail = jail(0, "x = fill(150)", 0);
        var unused =
            watch.watch(
                below(jail),
                LIMIT,
                () -> {
                  throw new IllegalStateException("for this test");
                })) {
      awaitALook();
      awaitALook();
    }
  }

  @Test
  void nobodyIsWatchedAnyMoreWhenTheClockHasStopped() throws Exception {
    clock.shutdownNow();

    try (var jail = jail(0, "pass", 0);
        var unused = watch.watch(below(jail), LIMIT, () -> {})) {
      assertThat(clock.isShutdown()).isTrue();
    }
  }
}
