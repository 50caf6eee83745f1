package dev.cloche.contract;

/** Says how a script is judged before it runs; the jail is the boundary in either case. */
public enum ValidationPolicy {
  /** Nothing of the language is forbidden. */
  STANDARD,
  /** Imports, builtins and endless loops on a list are forbidden. */
  STRICT;

  /** Returns the name that requests use. */
  public String wireName() {
    return Words.of(this);
  }
}
