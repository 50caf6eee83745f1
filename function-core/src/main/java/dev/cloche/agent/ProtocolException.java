package dev.cloche.agent;

import java.io.IOException;
import java.io.Serial;

/** Says that the agent sent what the protocol does not allow; the run is then worth nothing. */
public final class ProtocolException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  /** Creates one with a line for the log. */
  public ProtocolException(String message) {
    super(message);
  }

  /** Creates one with a line for the log and what caused it. */
  public ProtocolException(String message, Throwable cause) {
    super(message, cause);
  }
}
