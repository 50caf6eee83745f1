package dev.cloche.http;

import dev.cloche.contract.FieldProblem;
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
 * @param headers what the response carries beside the usual headers
 * @param stdout what the script had printed, for the routes that tell it
 */
record Problem(
    int status,
    ProblemCode code,
    String detail,
    List<FieldProblem> errors,
    Map<String, String> headers,
    String stdout) {

  private static final String RETRY_SOON = "1";
  private static final String RETRY_AFTER_RESTART = "5";

  Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
    Objects.requireNonNull(stdout, "stdout");
  }

  static Problem of(ProblemCode code, String detail) {
    return new Problem(code.httpStatus(), code, detail, List.of(), retryHeaders(code), "");
  }

  static Problem of(RequestRejectedException rejection) {
    return new Problem(
        rejection.code().httpStatus(),
        rejection.code(),
        rejection.getMessage(),
        rejection.problems(),
        retryHeaders(rejection.code()),
        "");
  }

  Problem withStatus(int other) {
    return new Problem(other, code, detail, errors, headers, stdout);
  }

  Problem withHeader(String name, String value) {
    return new Problem(status, code, detail, errors, Map.of(name, value), stdout);
  }

  Problem withStdout(String printed) {
    return new Problem(status, code, detail, errors, headers, printed);
  }

  private static Map<String, String> retryHeaders(ProblemCode code) {
    return switch (code) {
      case QUEUE_FULL, OVERLOADED -> Map.of("Retry-After", RETRY_SOON);
      case SHUTTING_DOWN -> Map.of("Retry-After", RETRY_AFTER_RESTART);
      default -> Map.of();
    };
  }
}
