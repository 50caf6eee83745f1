package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pins the words that callers compare with: renaming a constant must not change them unseen. */
class WireNamesTest {

  @Test
  void statusesAreThoseOfTheContract() {
    assertThat(Arrays.stream(Status.values()).map(Status::wireName))
        .containsExactly(
            "success",
            "error",
            "compile_error",
            "timeout",
            "memory_limit",
            "output_limit",
            "policy_violation",
            "cancelled",
            "internal_error");
  }

  @Test
  void everyStatusButSuccessHasAnErrorKind() {
    assertThat(Arrays.stream(Status.values()).filter(s -> s.errorKind().isEmpty()))
        .containsExactly(Status.SUCCESS);
    assertThat(Arrays.stream(ErrorKind.values()).map(ErrorKind::wireName))
        .containsExactly("user", "limit", "policy", "infrastructure");
  }

  @Test
  void problemCodesAndTheirHttpStatusesAreStable() {
    assertThat(
            Arrays.stream(ProblemCode.values())
                .map(code -> code.wireName() + " " + code.httpStatus()))
        .containsExactly(
            "malformed_json 400",
            "invalid_request 400",
            "unknown_language 400",
            "language_unavailable 400",
            "limit_unavailable 400",
            "validation_unavailable 400",
            "unauthorized 401",
            "forbidden 403",
            "not_found 404",
            "method_not_allowed 405",
            "request_timeout 408",
            "body_too_large 413",
            "unsupported_media_type 415",
            "entrypoint_missing 422",
            "script_invalid 422",
            "script_failed 422",
            "queue_full 429",
            "internal_error 500",
            "isolation_unavailable 503",
            "overloaded 503",
            "shutting_down 503");
  }

  @Test
  void tiersAreThoseOfTheContract() {
    assertThat(Arrays.stream(IsolationTier.values()).map(IsolationTier::wireName))
        .containsExactly("minimal", "reduced", "full", "container", "gvisor", "microvm", "remote");
  }
}
