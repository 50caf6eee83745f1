package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.contract.Isolation;
import dev.cloche.contract.IsolationTier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Says when the walls are looked at again, and what becomes of what is found. */
@Timeout(30)
final class IsolationWatchTest {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration OFTEN = Duration.ofMillis(1);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger looks = new AtomicInteger();
  private volatile IsolationWatch.Look look = () -> isolation("memory cgroup");

  @AfterEach
  void stopTheClock() {
    clock.shutdownNow();
  }

  private static Isolation isolation(String... walls) {
    return new Isolation(IsolationTier.FULL, "none", List.of(walls), List.of(), List.of());
  }

  private IsolationWatch watch(Duration usual, Duration atFault) {
    return new IsolationWatch(
        () -> {
          looks.incrementAndGet();
          return look.take();
        },
        clock,
        new IsolationWatch.Pauses(usual, atFault));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private void fell() {
    look =
        () -> {
          throw new TierUnavailableException("seccomp: no filter of ours");
        };
  }

  @Test
  void whatDoesNotStandAtFirstIsTheCallersAffair() {
    fell();

    assertThatThrownBy(watch(OFTEN, OFTEN)::begin)
        .isInstanceOf(TierUnavailableException.class)
        .hasMessage("seccomp: no filter of ours");
  }

  @Test
  void whatFallsLaterIsFoundByItself() throws Exception {
    IsolationWatch watch = watch(OFTEN, NEVER);
    watch.begin();
    fell();

    await(() -> watch.fault().equals(Optional.of("seccomp: no filter of ours")));
    assertThat(watch.isolation()).isEqualTo(isolation("memory cgroup"));
  }

  @Test
  void whoAsksForALookNeedNotWaitForIt_andAFaultIsWatchedMoreClosely() throws Exception {
    IsolationWatch watch = watch(NEVER, OFTEN);
    watch.begin();
    fell();
    watch.lookSoon();
    await(() -> watch.fault().isPresent());
    look = () -> isolation("memory watchdog");

    await(() -> watch.fault().isEmpty());
    assertThat(watch.isolation()).isEqualTo(isolation("memory watchdog"));
  }

  @Test
  void theLastLookIsTheOneThatIsTold() throws Exception {
    IsolationWatch watch = watch(NEVER, NEVER);
    watch.begin();
    look = () -> isolation();
    watch.lookSoon();

    await(() -> watch.isolation().equals(isolation()));
  }

  @Test
  void aLookThatBreaksIsAFault() throws Exception {
    IsolationWatch watch = watch(NEVER, NEVER);
    watch.begin();
    look =
        () -> {
          throw new IllegalStateException("cannot read /proc");
        };
    watch.lookSoon();

    await(() -> watch.fault().orElse("").contains("cannot read /proc"));
  }

  @Test
  void afterTheEndNobodyLooks() throws Exception {
    IsolationWatch watch = watch(NEVER, NEVER);
    watch.begin();
    watch.end();
    watch.lookSoon();

    assertThat(looks).hasValue(1);
  }
}
