package dev.cloche.contract;

import java.util.Objects;

/**
 * Says what is wrong with one field of a request.
 *
 * @param field where it is, for example {@code timeout} or {@code files[0].name}; empty for the
 *     whole body
 * @param message what is wrong, without the name of the field
 */
public record FieldProblem(String field, String message) {

  /** Checks that nothing is null. */
  public FieldProblem {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
  }

  /** Returns one line that names the field and what is wrong with it. */
  public String line() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
