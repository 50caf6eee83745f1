package dev.cloche.execution;

/** Names a limit that a request may lower and that a place may be unable to keep. */
public enum Limit {
  /** CPU time per wall time, in millicores. */
  CPU,
  /** Memory of the whole run. */
  MEMORY
}
