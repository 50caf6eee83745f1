package dev.cloche.runner.storage;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says to the operator, in words that help, why the embedded store cannot be opened. */
public final class EmbeddedStoreException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private static final String WAY_OUT =
      "; set CLOCHE_STORAGE_FOLDER to another folder, or CLOCHE_STORAGE_PROVIDER=none";

  private EmbeddedStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Says what is wrong with the folder, and what can be set instead. */
  static EmbeddedStoreException ofFolder(String complaint) {
    return new EmbeddedStoreException(complaint + WAY_OUT, null);
  }

  /** Says what is wrong with the folder, why, and what can be set instead. */
  static EmbeddedStoreException ofFolder(String complaint, Throwable cause) {
    return new EmbeddedStoreException(complaint + " (" + cause + ")" + WAY_OUT, cause);
  }

  /** Says that nothing can listen there. */
  static EmbeddedStoreException ofPort(String address, Throwable cause) {
    return new EmbeddedStoreException(
        "the store for output files cannot listen on "
            + address
            + " ("
            + cause.getMessage()
            + "); set CLOCHE_STORAGE_PORT to a port that is free, or CLOCHE_STORAGE_PROVIDER=none",
        cause);
  }
}
