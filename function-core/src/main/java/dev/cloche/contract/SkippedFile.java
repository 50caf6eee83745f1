package dev.cloche.contract;

import java.util.Objects;

/**
 * Names something that a script left and that is not among its output files.
 *
 * @param name its path below the output folder, cleaned; empty where it stands for several
 * @param reason one line for people
 */
public record SkippedFile(String name, SkipCode code, String reason) {

  /** Checks that nothing is null. */
  public SkippedFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(reason, "reason");
  }
}
