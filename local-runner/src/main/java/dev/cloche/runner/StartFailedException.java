package dev.cloche.runner;

import java.io.Serial;

/** Says to the operator, in words that help, why the service did not start. */
final class StartFailedException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  StartFailedException(String message) {
    super(message);
  }

  StartFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
