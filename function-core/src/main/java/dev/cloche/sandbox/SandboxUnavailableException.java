package dev.cloche.sandbox;

import java.io.Serial;
import java.util.Objects;

/** Says why no sandbox can be opened here, and what would help. */
public final class SandboxUnavailableException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  SandboxUnavailableException(String message) {
    super(message);
  }

  SandboxUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
