package dev.cloche.http;

import dev.cloche.contract.FieldProblem;
import dev.cloche.contract.Issue;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says why a request has no result.
 *
 * @param status the HTTP status, usually that of the code
 * @param detail one line for people
 * @param errors what is wrong with which field
 * @param issues what was found in the script
 * @param headers what the response carries beside the usual headers
 * @param stdout what the script had printed, for the routes that tell it
 */
record Problem(
    int status,
    ProblemCode code,
    String detail,
    List<FieldProblem> errors,
    List<Issue> issues,
    Map<String, String> headers,
    String stdout) {

  private static final String RETRY_SOON = "1";
  private static final String RETRY_AFTER_RESTART = "5";

  Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
    errors = List.copyOf(errors);
    issues = List.copyOf(issues);
    headers = Map.copyOf(headers);
    Objects.requireNonNull(stdout, "stdout");
  }

  static Problem of(ProblemCode code, String detail) {
    return new Problem(
        code.httpStatus(), code, detail, List.of(), List.of(), retryHeaders(code), "");
  }

  static Problem of(RequestRejectedException rejection) {
    return new Problem(
        rejection.code().httpStatus(),
        rejection.code(),
        rejection.getMessage(),
        rejection.problems(),
        rejection.issues(),
        retryHeaders(rejection.code()),
        "");
  }

  Problem withStatus(int other) {
    return new Problem(other, code, detail, errors, issues, headers, stdout);
  }

  Problem withHeader(String name, String value) {
    return new Problem(status, code, detail, errors, issues, Map.of(name, value), stdout);
  }

  Problem withStdout(String printed) {
    return new Problem(status, code, detail, errors, issues, headers, printed);
  }

  private static Map<String, String> retryHeaders(ProblemCode code) {
    return switch (code) {
      case QUEUE_FULL, OVERLOADED -> Map.of("Retry-After", RETRY_SOON);
      case SHUTTING_DOWN -> Map.of("Retry-After", RETRY_AFTER_RESTART);
      default -> Map.of();
    };
  }
}
