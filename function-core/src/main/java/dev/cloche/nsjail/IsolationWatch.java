package dev.cloche.nsjail;

import dev.cloche.contract.Isolation;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Knows which walls hold, and looks again from time to time.
 *
 * <p>A wall that held at start may fall: an operator changes a setting of the kernel, a host runs
 * out of namespaces. Then no script is run until it stands again. Thread-safe.
 */
final class IsolationWatch {

  private static final System.Logger LOG = System.getLogger(IsolationWatch.class.getName());

  /** Looks at the walls. */
  @FunctionalInterface
  interface Look {

    /**
     * Returns what confines scripts now.
     *
     * @throws TierUnavailableException when a wall does not hold that the tier must have
     */
    Isolation take() throws TierUnavailableException;
  }

  /**
   * Says how long it does not look.
   *
   * @param usual between two looks
   * @param atFault between two looks while a wall is down
   */
  record Pauses(Duration usual, Duration atFault) {

    /**
     * A look takes jails of its own, some 20 ms of processor time each. Once a wall has fallen
     * nobody is served: the sooner it is seen to stand again, the better.
     */
    static final Pauses USUAL = new Pauses(Duration.ofMinutes(1), Duration.ofSeconds(3));
  }

  private final Look look;
  private final ScheduledExecutorService clock;
  private final Pauses pauses;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile @Nullable Isolation found;
  private volatile @Nullable String fault;
  private @Nullable Future<?> next;
  private volatile boolean ended;

  IsolationWatch(Look look, ScheduledExecutorService clock, Pauses pauses) {
    this.look = look;
    this.clock = clock;
    this.pauses = pauses;
  }

  /**
   * Looks for the first time, and from then on by itself.
   *
   * @throws TierUnavailableException when the tier does not stand
   */
  void begin() throws TierUnavailableException {
    found = look.take();
    later();
  }

  /** Returns what the last look found that found the tier standing. */
  Isolation isolation() {
    return Objects.requireNonNull(found, "nobody has looked yet");
  }

  /** Returns which wall has fallen since, or nothing. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** Looks now, because something went wrong; on a thread of its own. */
  void lookSoon() {
    if (found != null && !ended && looking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("isolation-watch").start(this::lookAgain);
    }
  }

  /** After every look, since what it finds says how long the next one can wait. */
  private synchronized void later() {
    cancelNext();
    if (ended) {
      return;
    }
    Duration pause = fault == null ? pauses.usual() : pauses.atFault();
    try {
      next = clock.schedule(this::lookSoon, pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The service has ended meanwhile.
    }
  }

  /** Looks no more. */
  synchronized void end() {
    ended = true;
    cancelNext();
  }

  private void cancelNext() {
    if (next != null) {
      next.cancel(false);
    }
  }

  private void lookAgain() {
    try {
      found = look.take();
      if (fault != null) {
        LOG.log(Level.WARNING, "the walls stand again");
      }
      fault = null;
    } catch (TierUnavailableException e) {
      note(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // Who cannot look does not know that they stand.
      note("the walls cannot be looked at: " + e);
    } finally {
      // In this order: a look that is due while this one counts as running would be dropped.
      looking.set(false);
      later();
    }
  }

  private void note(String why) {
    if (!ended && !why.equals(fault)) {
      fault = why;
      LOG.log(Level.ERROR, "scripts are not run until this is mended: {0}", why);
    }
  }
}
