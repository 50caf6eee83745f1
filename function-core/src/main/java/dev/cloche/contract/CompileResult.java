package dev.cloche.contract;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Says what the compile step of an execution did.
 *
 * @param stdout as text or base64, as the request asked
 * @param stderr as text or base64, as the request asked
 * @param exitCode absent when the compiler was ended by a signal
 * @param time wall clock
 */
public record CompileResult(String stdout, String stderr, OptionalInt exitCode, Duration time) {

  /** Checks that nothing is null. */
  public CompileResult {
    Objects.requireNonNull(stdout, "stdout");
    Objects.requireNonNull(stderr, "stderr");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(time, "time");
  }
}
