package dev.cloche.execution;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the ids of executions: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the
 * millisecond in which they were made and hold 74 random bits.
 *
 * <p>Thread-safe.
 */
public final class ExecutionIds {

  private static final long VERSION_7 = 7L << 12;
  private static final long VARIANT = 0b10L << 62;

  private final Clock clock;
  private final SecureRandom random;

  /** Creates a generator that reads the time and its random bits from here. */
  public ExecutionIds(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** Returns a new id in its usual form of 36 characters. */
  public String next() {
    long time = clock.millis() << 16;
    long high = time | VERSION_7 | (random.nextLong() & 0xFFF);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID(high, low).toString();
  }
}
