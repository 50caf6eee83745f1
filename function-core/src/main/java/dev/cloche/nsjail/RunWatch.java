package dev.cloche.nsjail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run from the host's side, when its time is up or nobody wants it, and remembers why.
 *
 * <p>By the host's own monotonic clock, whatever the agent says. Thread-safe; the steps of the run
 * are told by the one thread that carries it.
 */
final class RunWatch implements AutoCloseable {

  /** From the start of nsjail to that of the script; 10 ms are usual. */
  private static final Duration LONGEST_START = Duration.ofSeconds(10);

  /** What the agent has to end a run that is over; 1 ms is usual. */
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  /** What the agent has to send what the script left; the tmpfs holds 64 MB at most. */
  private static final Duration LONGEST_COLLECTION = Duration.ofSeconds(30);

  /** Why the host ended a run. */
  enum Cause {
    CANCELLED,
    TIMED_OUT,
    COMPILER_TIMED_OUT,
    MEMORY_EXCEEDED,
    DID_NOT_START
  }

  /** How far a run has come. */
  private enum Step {
    STARTING,
    COMPILING,
    COMPILED,
    RUNNING,
    REPORTED
  }

  private final Jail jail;
  private final ScheduledExecutorService clock;
  private final AtomicReference<@Nullable Cause> cause = new AtomicReference<>();
  private final AtomicReference<ScheduledFuture<?>> alarm;
  private volatile Step step = Step.STARTING;
  private volatile long startedAt;

  /** Begins to watch a run whose request is about to be sent. */
  RunWatch(Jail jail, ScheduledExecutorService clock) {
    this.jail = jail;
    this.clock = clock;
    this.alarm = new AtomicReference<>(in(LONGEST_START, () -> end(Cause.DID_NOT_START)));
  }

  /** Notes that the compiler runs, which it may for so long. */
  void compiling(Duration timeout) {
    began(Step.COMPILING, timeout, Cause.COMPILER_TIMED_OUT);
  }

  /** Notes that the compiler has ended, and that the script is about to start. */
  void compiled() {
    alarm.get().cancel(false);
    step = Step.COMPILED;
    alarm.set(in(LONGEST_START, () -> end(Cause.DID_NOT_START)));
    hangUpIfEnded();
  }

  /** Notes that the script runs, which it may for so long. */
  void started(Duration timeout) {
    began(Step.RUNNING, timeout, Cause.TIMED_OUT);
  }

  private void began(Step next, Duration timeout, Cause late) {
    alarm.get().cancel(false);
    startedAt = System.nanoTime();
    step = next;
    alarm.set(in(timeout, () -> end(late)));
    hangUpIfEnded();
  }

  private void hangUpIfEnded() {
    if (cause.get() != null) {
      // Ended while it was starting: then nobody could hang up without waiting for our writer.
      jail.hangUp();
    }
  }

  /** Notes that the script has ended, and that what it left is about to come. */
  void reported() {
    alarm.getAndSet(in(LONGEST_COLLECTION, jail::kill)).cancel(false);
    step = Step.REPORTED;
  }

  /** Ends the run, if it was not ended before. */
  void end(Cause reason) {
    if (!cause.compareAndSet(null, reason)) {
      return;
    }
    if (step == Step.RUNNING || step == Step.COMPILING) {
      // The agent ends the script and reports; should it not, the jail goes as a whole.
      jail.hangUp();
      alarm.set(in(LONGEST_END, jail::kill));
    } else {
      jail.kill();
    }
  }

  /** Ends the run because of what it holds, unless all of it has ended by itself. */
  void memoryExceeded() {
    if (step != Step.REPORTED) {
      end(Cause.MEMORY_EXCEEDED);
    }
  }

  /** Tells whether the script was run. */
  boolean isStarted() {
    return step == Step.RUNNING || step == Step.REPORTED;
  }

  /** Tells whether the compiler runs. */
  boolean isCompiling() {
    return step == Step.COMPILING;
  }

  /** Tells whether no program has been started yet. */
  boolean isStarting() {
    return step == Step.STARTING;
  }

  /** Returns why the host ended the run, if it did. */
  Optional<Cause> cause() {
    return Optional.ofNullable(cause.get());
  }

  /**
   * Returns how long the script, or before it the compiler, has been running, by the host's clock.
   */
  Duration elapsed() {
    return !isStarting() ? Duration.ofNanos(System.nanoTime() - startedAt) : Duration.ZERO;
  }

  private ScheduledFuture<?> in(Duration delay, Runnable action) {
    return clock.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Watches no longer. */
  @Override
  public void close() {
    alarm.get().cancel(false);
  }
}
