package dev.cloche.execution;

import java.io.Serial;
import java.util.Objects;

/** Says why the {@link AdmissionGate} let a run not in. */
public final class AdmissionRefusedException extends Exception {

  /** Names each reason. */
  public enum Reason {
    /** As many runs wait as may wait; trying again later can help. */
    QUEUE_FULL,
    /** The run wants more memory than the whole budget; trying again cannot help. */
    EXCEEDS_BUDGET,
    /** The run was cancelled while it waited. */
    CANCELLED,
    /** The service is ending and lets nobody in. */
    SHUTTING_DOWN
  }

  @Serial private static final long serialVersionUID = 1;

  private final Reason reason;

  AdmissionRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }
}
