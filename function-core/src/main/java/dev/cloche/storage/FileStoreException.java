package dev.cloche.storage;

import java.io.Serial;
import java.util.Objects;

/** Says that a file could not be stored, in one line that is fit for the caller. */
public final class FileStoreException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates one.
   *
   * @param message for the caller: without addresses, names of buckets and secrets
   * @param cause for the log
   */
  public FileStoreException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
