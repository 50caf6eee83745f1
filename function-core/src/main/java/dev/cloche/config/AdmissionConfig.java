package dev.cloche.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says how many runs there may be at a time.
 *
 * @param places runs at a time
 * @param queueSize runs that may wait
 * @param memoryBudgetBytes what the memory limits of all runs together may come to
 */
public record AdmissionConfig(int places, int queueSize, long memoryBudgetBytes) {

  private static final String BUDGET = "CLOCHE_MEMORY_BUDGET";

  /**
   * What an answer takes at most for each byte of the output limit: both streams and stdout once
   * more as "output", each byte escaped by six, there as JSON and as what is being written.
   */
  private static final long ANSWER_EXPANSION = 40;

  private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?|100)\\s?%");

  /** Checks that a run can be let in. */
  public AdmissionConfig {
    if (places < 1 || queueSize < 0 || memoryBudgetBytes < 1) {
      throw new IllegalArgumentException("without a place, a queue or memory nothing runs");
    }
  }

  static AdmissionConfig from(Variables variables, Surroundings surroundings, RunConfig runs) {
    long budget = budget(variables, surroundings.memoryBytes());
    if (budget < runs.defaultMemoryBytes()) {
      variables.problem(
          BUDGET,
          "comes to "
              + Amounts.print(budget)
              + ", less than one run gets by CLOCHE_DEFAULT_MEMORY");
    }
    return new AdmissionConfig(
        variables.integer(
            "CLOCHE_MAX_CONCURRENT_EXECUTIONS", places(surroundings, runs), 1, 10_000),
        variables.integer("CLOCHE_QUEUE_SIZE", 100, 0, 100_000),
        budget);
  }

  /** Two for each core, where the answers of all of them fit into half of the heap. */
  private static int places(Surroundings surroundings, RunConfig runs) {
    long fitting = surroundings.heapBytes() / 2 / (ANSWER_EXPANSION * runs.maxOutputBytes());
    return (int) Math.clamp(fitting, 1, 2L * surroundings.processors());
  }

  private static long budget(Variables variables, long memoryBytes) {
    Optional<Long> percentage =
        variables
            .text(BUDGET)
            .map(PERCENT::matcher)
            .filter(Matcher::matches)
            .map(matcher -> memoryBytes / 100 * Long.parseLong(matcher.group(1)));
    if (percentage.isPresent()) {
      variables.show(BUDGET, Amounts.print(percentage.get()));
      return percentage.get();
    }
    return variables.size(
        BUDGET, memoryBytes / 100 * 75, RunConfig.LEAST_MEMORY_BYTES, Long.MAX_VALUE);
  }
}
