package dev.cloche.nsjail;

import java.io.Serial;

/** Says why no script can be run under nsjail here, and what would help. */
public final class NsjailUnavailableException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  /** Creates one with a line for the operator. */
  public NsjailUnavailableException(String message) {
    super(message);
  }

  /** Creates one with a line for the operator and what caused it. */
  public NsjailUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
