package dev.cloche.spring;

import dev.cloche.contract.ProblemCode;
import java.io.Serial;

/** Says why the function did not run a script; nothing of it ran. */
public final class ExecutionRefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final ProblemCode code;

  ExecutionRefusedException(ProblemCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Returns which kind of problem it is; {@code queue_full} and its like are worth a retry. */
  public ProblemCode code() {
    return code;
  }
}
