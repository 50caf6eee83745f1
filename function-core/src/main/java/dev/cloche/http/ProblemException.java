package dev.cloche.http;

import java.io.Serial;

/** Ends the handling of a request with a problem. */
final class ProblemException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
