package dev.cloche.config;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Describes one API key.
 *
 * @param name who has it; it appears in logs, the key never does
 */
public record ApiKey(String name, Role role, KeyHash hash) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Checks the name. */
  public ApiKey {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "the name of a key has at most 64 letters, digits, dots, dashes and underscores");
    }
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(hash, "hash");
  }

  /** Tells whether a key may be called so. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
