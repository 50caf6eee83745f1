package dev.cloche.http;

import dev.cloche.execution.RunAnswer;

/** Puts the refusal of a run into the words of a problem. */
final class Refusals {

  private Refusals() {}

  static Problem problem(RunAnswer.Refused refused) {
    Problem problem = Problem.of(refused.code(), refused.message());
    return switch (refused.code()) {
      case LIMIT_UNAVAILABLE -> problem.withField("mem_limit");
      case LANGUAGE_UNAVAILABLE -> problem.withField("language");
      case ENTRYPOINT_MISSING -> problem.withField("entrypoint");
      default -> problem;
    };
  }
}
