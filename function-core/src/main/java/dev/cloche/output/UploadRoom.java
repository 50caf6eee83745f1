package dev.cloche.output;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what the files of all runs take while they are on their way to the store.
 *
 * <p>First come, first served, so that a large file is not held up by small ones. Thread-safe.
 */
final class UploadRoom {

  /** A semaphore counts in ints. */
  private static final int UNIT_BYTES = 1 << 10;

  private final Semaphore units;

  UploadRoom(long bytes) {
    this.units = new Semaphore(units(bytes), true);
  }

  /** Waits for room; false when there was none in time. */
  boolean take(long bytes, Duration patience) throws InterruptedException {
    return units.tryAcquire(units(bytes), patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  void giveBack(long bytes) {
    units.release(units(bytes));
  }

  private static int units(long bytes) {
    return (int) Math.min(bytes / UNIT_BYTES + 1, Integer.MAX_VALUE);
  }
}
