package dev.cloche.contract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what became of an execution, in the words of its result. */
public enum Status {
  /** The script ended with exit code 0. */
  SUCCESS(null),
  /** The script failed: another exit code, an uncaught exception or a signal of its own. */
  ERROR(ErrorKind.USER),
  /** The script did not compile. */
  COMPILE_ERROR(ErrorKind.USER),
  /** The script was killed after its time limit. */
  TIMEOUT(ErrorKind.LIMIT),
  /** The script was killed at its memory limit. */
  MEMORY_LIMIT(ErrorKind.LIMIT),
  /** The script was killed at its output limit, where a policy says so. */
  OUTPUT_LIMIT(ErrorKind.LIMIT),
  /** The script was killed for a forbidden system call. */
  POLICY_VIOLATION(ErrorKind.POLICY),
  /** The caller no longer wanted the result. */
  CANCELLED(ErrorKind.USER),
  /** The sandbox failed; it is never the script's doing. */
  INTERNAL_ERROR(ErrorKind.INFRASTRUCTURE);

  private final Optional<ErrorKind> errorKind;

  Status(@Nullable ErrorKind errorKind) {
    this.errorKind = Optional.ofNullable(errorKind);
  }

  /** Returns whose error it is, empty for {@link #SUCCESS}. */
  public Optional<ErrorKind> errorKind() {
    return errorKind;
  }

  /** Returns the name that results carry. */
  public String wireName() {
    return Words.of(this);
  }
}
