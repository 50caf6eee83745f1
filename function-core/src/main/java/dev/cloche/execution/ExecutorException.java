package dev.cloche.execution;

import java.io.Serial;
import java.util.Objects;

/** Says what an executor failed to do; it is never the script's doing. */
public final class ExecutorException extends Exception {

  /** Names each way in which an executor can fail. */
  public enum Code {
    /** The jail or container did not start. */
    START_FAILED,
    /** The agent sent what the protocol does not allow. */
    PROTOCOL_VIOLATION,
    /** The agent ended before it had told the outcome. */
    AGENT_LOST,
    /** The runtime of the language is gone; the message names the command. */
    LANGUAGE_UNAVAILABLE,
    /** The executor is being closed and takes no further run. */
    SHUTTING_DOWN
  }

  @Serial private static final long serialVersionUID = 1;

  private final Code code;

  /** Creates a failure that nothing else caused; the message is for the log, not for callers. */
  public ExecutorException(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** Creates a failure with its cause; the message is for the log, not for callers. */
  public ExecutorException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** Returns which way of failing it was. */
  public Code code() {
    return code;
  }
}
