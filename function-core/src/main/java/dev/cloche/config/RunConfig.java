package dev.cloche.config;

import java.time.Duration;

/**
 * Holds the limits of a run: what it gets without asking, and what it may ask for at most.
 *
 * @param maxProcesses processes and threads of a run at a time
 * @param maxOutputBytes what is kept of stdout, and again of stderr
 */
public record RunConfig(
    Duration defaultTimeout,
    Duration maxTimeout,
    Duration compileTimeout,
    long defaultMemoryBytes,
    long maxMemoryBytes,
    int defaultCpuMillicores,
    int maxCpuMillicores,
    int maxProcesses,
    long maxOutputBytes) {

  /** The least memory in which a runtime starts at all. */
  public static final long LEAST_MEMORY_BYTES = 16L << 20;

  /** The least share of a core: 1 ms of the 100 ms period, cpu.max refuses less (cgroups(7)). */
  public static final int LEAST_CPU_MILLICORES = 10;

  private static final Duration LONGEST = Duration.ofHours(24);

  /** Checks that no default is above its maximum. */
  public RunConfig {
    if (defaultTimeout.compareTo(maxTimeout) > 0
        || defaultMemoryBytes > maxMemoryBytes
        || defaultCpuMillicores > maxCpuMillicores) {
      throw new IllegalArgumentException("a default is above its maximum");
    }
  }

  /** Reads the limits; a default that is not given is never above its maximum. */
  static RunConfig from(Variables variables) {
    Duration maxTimeout = time(variables, "CLOCHE_MAX_TIMEOUT", Duration.ofMinutes(5));
    Duration timeout =
        time(variables, "CLOCHE_DEFAULT_TIMEOUT", lesser(Duration.ofSeconds(30), maxTimeout));
    long maxMemory = memory(variables, "CLOCHE_MAX_MEMORY", 2048L << 20);
    long memory = memory(variables, "CLOCHE_DEFAULT_MEMORY", Math.min(512L << 20, maxMemory));
    int maxCpu = cpu(variables, "CLOCHE_MAX_CPU", 1000);
    int cpu = cpu(variables, "CLOCHE_DEFAULT_CPU", Math.min(1000, maxCpu));
    return new RunConfig(
        notAbove(variables, "TIMEOUT", timeout, maxTimeout),
        maxTimeout,
        time(variables, "CLOCHE_COMPILE_TIMEOUT", Duration.ofSeconds(30)),
        notAbove(variables, "MEMORY", memory, maxMemory),
        maxMemory,
        notAbove(variables, "CPU", cpu, maxCpu),
        maxCpu,
        variables.integer("CLOCHE_MAX_PIDS", 100, 1, 10_000),
        variables.size("CLOCHE_MAX_OUTPUT_SIZE", 1L << 20, 1L << 10, 10L << 20));
  }

  private static Duration time(Variables variables, String name, Duration fallback) {
    return variables.duration(name, fallback, Duration.ofSeconds(1), LONGEST);
  }

  private static long memory(Variables variables, String name, long fallback) {
    return variables.size(name, fallback, LEAST_MEMORY_BYTES, 1L << 40);
  }

  private static int cpu(Variables variables, String name, int fallback) {
    return variables.integer(name, fallback, LEAST_CPU_MILLICORES, 1_000_000);
  }

  private static Duration lesser(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static <T extends Comparable<T>> T notAbove(
      Variables variables, String what, T value, T maximum) {
    if (value.compareTo(maximum) <= 0) {
      return value;
    }
    variables.problem("CLOCHE_DEFAULT_" + what, "is more than CLOCHE_MAX_" + what);
    return maximum;
  }
}
