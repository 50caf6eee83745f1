package dev.cloche.execution;

import java.time.Duration;

/**
 * Holds the limits of one run.
 *
 * @param timeout wall clock of the run step
 * @param compileTimeout wall clock of the compile step
 * @param memoryBytes memory of all processes of the run together
 * @param cpuMillicores CPU time per wall time; 1000 is one core
 * @param maxProcesses processes and threads at a time
 * @param maxOpenFiles descriptors of one process
 * @param maxFileBytes size of the largest file that the script may write
 * @param maxOutputBytes what is kept of stdout, and again of stderr
 */
public record ExecutionLimits(
    Duration timeout,
    Duration compileTimeout,
    long memoryBytes,
    int cpuMillicores,
    int maxProcesses,
    int maxOpenFiles,
    long maxFileBytes,
    long maxOutputBytes) {

  /** Checks that every limit is positive. */
  public ExecutionLimits {
    requirePositive("timeout", timeout.toNanos());
    requirePositive("compileTimeout", compileTimeout.toNanos());
    requirePositive("memoryBytes", memoryBytes);
    requirePositive("cpuMillicores", cpuMillicores);
    requirePositive("maxProcesses", maxProcesses);
    requirePositive("maxOpenFiles", maxOpenFiles);
    requirePositive("maxFileBytes", maxFileBytes);
    requirePositive("maxOutputBytes", maxOutputBytes);
  }

  private static void requirePositive(String what, long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException(what + " must be positive, not " + amount);
    }
  }
}
