package dev.cloche.storage;

import java.io.Serial;
import java.util.Objects;

/**
 * Says why a file was not stored, in one line that is fit for the caller; the cause is for logs.
 */
public final class FileStoreException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message one line without secrets, addresses or names of buckets
   */
  public FileStoreException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
