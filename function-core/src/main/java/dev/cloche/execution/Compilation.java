package dev.cloche.execution;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Says what the compile step did.
 *
 * @param stdout what was kept of it; neither copied nor to be changed
 * @param stderr what was kept of it; neither copied nor to be changed
 * @param exitCode absent when the compiler was ended by a signal
 * @param wall wall clock
 */
@SuppressWarnings("ArrayRecordComponent") // up to 20 MB: never compared, never copied
public record Compilation(byte[] stdout, byte[] stderr, OptionalInt exitCode, Duration wall) {

  /** Checks that nothing is null. */
  public Compilation {
    Objects.requireNonNull(stdout, "stdout");
    Objects.requireNonNull(stderr, "stderr");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(wall, "wall");
  }
}
