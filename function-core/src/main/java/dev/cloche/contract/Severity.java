package dev.cloche.contract;

/** Says how much an {@link Issue} matters. */
public enum Severity {
  /** The script is not run. */
  ERROR,
  /** The script runs all the same. */
  WARNING;

  /** Returns the name that reports carry. */
  public String wireName() {
    return Words.of(this);
  }
}
