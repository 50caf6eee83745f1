package dev.cloche.config;

import java.util.Objects;

/**
 * Says what is wrong with one variable.
 *
 * @param name the variable, with its prefix
 * @param message what is wrong with it, without its value where that may be a secret
 */
public record ConfigProblem(String name, String message) {

  /** Checks that nothing is null. */
  public ConfigProblem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return name + ": " + message;
  }
}
