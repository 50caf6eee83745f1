package dev.cloche.nsjail;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says why a tier does not stand here; a weaker one may. */
final class TierUnavailableException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  TierUnavailableException(String message) {
    super(message);
  }

  TierUnavailableException(@Nullable String message, Throwable cause) {
    super(message, cause);
  }
}
