package dev.cloche.contract;

/**
 * Says how a script is judged before it runs, the loosest first; the jail is the boundary in either
 * case.
 */
public enum ValidationPolicy {
  /** Nothing of the language is forbidden. */
  STANDARD,
  /** Imports, builtins and endless loops on a list are forbidden. */
  STRICT;

  /** Returns the stricter of two. */
  public ValidationPolicy stricter(ValidationPolicy other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns the name that requests use. */
  public String wireName() {
    return Words.of(this);
  }
}
