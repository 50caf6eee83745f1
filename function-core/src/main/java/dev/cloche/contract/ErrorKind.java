package dev.cloche.contract;

/** Says whose error an unsuccessful execution is. */
public enum ErrorKind {
  /** The script's, or its author's. */
  USER,
  /** A limit of the request or of the place was reached. */
  LIMIT,
  /** The script did what is forbidden. */
  POLICY,
  /** Ours. */
  INFRASTRUCTURE;

  /** Returns the name that results carry. */
  public String wireName() {
    return Words.of(this);
  }
}
