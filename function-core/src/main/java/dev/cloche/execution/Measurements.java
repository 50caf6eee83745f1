package dev.cloche.execution;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Holds what a run used.
 *
 * @param wall wall clock from the start of the script to its end
 * @param cpu user and system time of the script and the processes it waited for
 * @param peakResidentBytes peak resident set of the largest process, as getrusage(2) has it
 * @param peakChargedBytes peak of the cgroup of the run, where there is one
 */
public record Measurements(
    Duration wall, Duration cpu, long peakResidentBytes, OptionalLong peakChargedBytes) {

  /** Checks that nothing is null or negative. */
  public Measurements {
    Objects.requireNonNull(peakChargedBytes, "peakChargedBytes");
    if (wall.isNegative() || cpu.isNegative() || peakResidentBytes < 0) {
      throw new IllegalArgumentException("a measurement must not be negative");
    }
  }
}
