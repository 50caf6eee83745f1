package dev.cloche.output;

import java.time.Duration;

/** Counts down from the first time that it is asked. Not thread-safe. */
final class Deadline {

  private final Duration patience;
  private boolean running;
  private long end;

  Deadline(Duration patience) {
    this.patience = patience;
  }

  /** Returns what is left, never less than nothing. */
  Duration left() {
    long now = System.nanoTime();
    if (!running) {
      running = true;
      end = now + patience.toNanos();
    }
    return Duration.ofNanos(Math.max(0, end - now));
  }
}
