package dev.cloche.storage;

import java.time.Duration;

/**
 * Bounds how long a store may take.
 *
 * @param connect for a connection to be there
 * @param attempt for one attempt
 * @param call for all attempts of one upload and the waits between them
 */
record S3Timeouts(Duration connect, Duration attempt, Duration call) {

  /** Long enough for a file of 10 MB over a slow line, short enough for a caller who waits. */
  static final S3Timeouts USUAL =
      new S3Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(20));
}
