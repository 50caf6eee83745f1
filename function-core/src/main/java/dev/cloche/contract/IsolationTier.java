package dev.cloche.contract;

/**
 * Names what really confines a script, from the weakest to the strongest kind.
 *
 * <p>{@link #FULL} and {@link #CONTAINER} have the same rank. {@link #REMOTE} stands for a place
 * that has not told its tier yet, and therefore ranks as {@link #MINIMAL}.
 */
public enum IsolationTier {
  /** Resource limits and a scrubbed environment only. */
  MINIMAL(0),
  /** A changed root, a uid of its own, seccomp and resource limits, without namespaces. */
  REDUCED(1),
  /** Every namespace, seccomp and limits. */
  FULL(2),
  /** One container for each run. */
  CONTAINER(2),
  /** One gVisor sandbox for each run. */
  GVISOR(3),
  /** One virtual machine for each run. */
  MICROVM(4),
  /** Another service whose tier is not known. */
  REMOTE(0);

  private final int rank;

  IsolationTier(int rank) {
    this.rank = rank;
  }

  /** Tells whether this tier confines at least as well as {@code minimum}. */
  public boolean isAtLeast(IsolationTier minimum) {
    return rank >= minimum.rank;
  }

  /** Returns the name that requests, results and configuration use. */
  public String wireName() {
    return Words.of(this);
  }
}
