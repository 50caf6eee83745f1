package dev.cloche.runner.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many downloads run at a time and how long each may take, so that uploads of results
 * find a thread however slowly callers read. Thread-safe.
 */
final class Downloads implements AutoCloseable {

  /** Half of the threads; uploads that run and that wait share the rest. */
  static final int MOST = StorageServer.MOST_THREADS / 2;

  /** Whoever reads more slowly than a bad mobile line does so on purpose. */
  private static final long SLOWEST_BYTES_A_SECOND = 64 << 10;

  private static final Duration LEAST_TIME = Duration.ofSeconds(30);

  private final Semaphore free;
  private final Duration longest;
  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("storage-downloads").unstarted(task));

  Downloads(int most, Duration longest) {
    this.free = new Semaphore(most);
    this.longest = longest;
  }

  /** Returns bounds for files up to a size. */
  static Downloads ofFiles(long maxFileBytes) {
    return new Downloads(MOST, LEAST_TIME.plusSeconds(maxFileBytes / SLOWEST_BYTES_A_SECOND));
  }

  /**
   * Gives an answer, unless too many are being given.
   *
   * @param breakOff ends the answer from another thread, if it takes too long
   * @return whether there was room for it
   */
  boolean give(Answer answer, Runnable breakOff) throws IOException {
    if (!free.tryAcquire()) {
      return false;
    }
    Future<?> end = ends.schedule(breakOff, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      answer.give();
      return true;
    } finally {
      end.cancel(false);
      free.release();
    }
  }

  /** Forgets what would still have to be ended. */
  @Override
  public void close() {
    ends.shutdownNow();
  }

  /** Is what a caller gets; blocks for as long as the caller reads. */
  @FunctionalInterface
  interface Answer {

    /** Writes all of it. */
    void give() throws IOException;
  }
}
