package dev.cloche.contract;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds a request of {@code POST /execute}, in one of its two forms.
 *
 * @param script Python
 * @param timeout seconds
 */
public record ShortRequest(Form form, String script, Optional<BigDecimal> timeout) {

  /** Tells the two forms apart. */
  public enum Form {
    /** The script runs as a whole. */
    CODE,
    /** The script defines {@code main()}, whose return value is the result. */
    SCRIPT
  }

  /** Checks that nothing is null. */
  public ShortRequest {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(timeout, "timeout");
  }

  /**
   * Returns the same as a request of the long form.
   *
   * @param policyOfCode how a script that runs as a whole is judged
   */
  public ExecutionRequest toExecutionRequest(ValidationPolicy policyOfCode) {
    ExecutionRequest plain = ExecutionRequest.of("python", script);
    return new ExecutionRequest(
        plain.language(),
        plain.code(),
        plain.stdin(),
        plain.args(),
        plain.environment(),
        plain.files(),
        form == Form.SCRIPT ? Optional.of("main") : Optional.empty(),
        plain.outputEncoding(),
        timeout,
        plain.cpuLimit(),
        plain.memLimit(),
        plain.sessionId(),
        form == Form.CODE ? Optional.of(policyOfCode) : Optional.empty(),
        plain.warm());
  }
}
