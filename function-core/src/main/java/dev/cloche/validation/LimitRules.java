package dev.cloche.validation;

import dev.cloche.config.RunConfig;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.FieldProblem;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.Limit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the limits that a request wishes for: less than the maximum is granted, more refused. */
final class LimitRules {

  private static final BigDecimal LEAST_TIMEOUT = new BigDecimal("0.001");
  private static final int MAX_OPEN_FILES = 1_024;

  /** What the largest folder of a jail holds; output files have a limit of their own. */
  private static final long MAX_FILE_BYTES = 64L << 20;

  private final RunConfig runs;
  private final Set<Limit> enforceable;

  LimitRules(RunConfig runs, Set<Limit> enforceable) {
    this.runs = runs;
    this.enforceable = Set.copyOf(enforceable);
  }

  /** Notes a problem for each wish that is out of bounds. */
  void check(ExecutionRequest request, FieldProblems problems) {
    request.timeout().ifPresent(seconds -> checkTimeout(seconds, problems));
    request
        .cpuLimit()
        .ifPresent(
            millicores ->
                checkRange(
                    "cpu_limit",
                    millicores,
                    RunConfig.LEAST_CPU_MILLICORES,
                    runs.maxCpuMillicores(),
                    "millicores",
                    problems));
    request
        .memLimit()
        .ifPresent(
            megabytes ->
                checkRange(
                    "mem_limit",
                    megabytes,
                    RunConfig.LEAST_MEMORY_BYTES >> 20,
                    runs.maxMemoryBytes() >> 20,
                    "MB",
                    problems));
  }

  /**
   * Returns the limits of the run.
   *
   * @throws RequestRejectedException when the place cannot keep what is wished for
   */
  ExecutionLimits limits(ExecutionRequest request, int leastProcesses)
      throws RequestRejectedException {
    long memory =
        request.memLimit().isPresent()
            ? (long) request.memLimit().getAsInt() << 20
            : runs.defaultMemoryBytes();
    int cpu = request.cpuLimit().orElse(runs.defaultCpuMillicores());
    requireEnforceable(memory, cpu);
    return new ExecutionLimits(
        timeout(request.timeout()),
        runs.compileTimeout(),
        memory,
        cpu,
        Math.max(runs.maxProcesses(), leastProcesses),
        MAX_OPEN_FILES,
        MAX_FILE_BYTES,
        runs.maxOutputBytes());
  }

  private void requireEnforceable(long memory, int cpu) throws RequestRejectedException {
    List<FieldProblem> problems = new ArrayList<>();
    if (cpu < runs.defaultCpuMillicores() && !enforceable.contains(Limit.CPU)) {
      problems.add(
          new FieldProblem(
              "cpu_limit",
              "cannot be below " + runs.defaultCpuMillicores() + " millicores at this place"));
    }
    if (memory < runs.defaultMemoryBytes() && !enforceable.contains(Limit.MEMORY)) {
      problems.add(
          new FieldProblem(
              "mem_limit",
              "cannot be below " + (runs.defaultMemoryBytes() >> 20) + " MB at this place"));
    }
    if (!problems.isEmpty()) {
      throw RequestRejectedException.of(ProblemCode.LIMIT_UNAVAILABLE, problems);
    }
  }

  private Duration timeout(Optional<BigDecimal> seconds) {
    return seconds
        .map(wish -> Duration.ofNanos(wish.movePointRight(9).longValue()))
        .orElse(runs.defaultTimeout());
  }

  private void checkTimeout(BigDecimal seconds, FieldProblems problems) {
    BigDecimal most = BigDecimal.valueOf(runs.maxTimeout().toNanos(), 9);
    if (seconds.signum() <= 0) {
      problems.add("timeout", "must be more than 0 seconds");
    } else if (seconds.compareTo(LEAST_TIMEOUT) < 0) {
      problems.add("timeout", "must be at least " + LEAST_TIMEOUT + " seconds");
    } else if (seconds.compareTo(most) > 0) {
      problems.add(
          "timeout", "must be at most " + most.stripTrailingZeros().toPlainString() + " seconds");
    }
  }

  private static void checkRange(
      String field, long value, long least, long most, String unit, FieldProblems problems) {
    if (value < least) {
      problems.add(field, "must be at least " + least + " " + unit);
    } else if (value > most) {
      problems.add(field, "must be at most " + most + " " + unit);
    }
  }
}
