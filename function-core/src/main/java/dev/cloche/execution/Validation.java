package dev.cloche.execution;

import dev.cloche.contract.ValidationPolicy;
import java.util.List;
import java.util.Objects;

/**
 * Says how a script is checked before it runs.
 *
 * @param forbiddenImports modules that the strict policy forbids
 * @param only whether the script is checked and not run
 */
public record Validation(ValidationPolicy policy, List<String> forbiddenImports, boolean only) {

  /** Returns one that forbids nothing. */
  public static Validation standard() {
    return new Validation(ValidationPolicy.STANDARD, List.of(), false);
  }

  /** Tells whether a script that could not be checked must count as refused. */
  public boolean isRequired() {
    return only || policy == ValidationPolicy.STRICT;
  }

  /** Checks that nothing is null and copies the list. */
  public Validation {
    Objects.requireNonNull(policy, "policy");
    forbiddenImports = List.copyOf(forbiddenImports);
  }
}
