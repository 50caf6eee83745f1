package dev.cloche.nsjail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Gives each run that lives a uid of its own outside of its jail, all agents one, and another to
 * who ends runs.
 *
 * <p>Thread-safe. Numbers come back to the end of the queue, so that one is used again as late as
 * possible.
 */
final class UidPool {

  private final int agentUid;
  private final Deque<Integer> free = new ArrayDeque<>();

  /**
   * Creates a pool.
   *
   * @param first the uid of the agents
   * @param last the last one that a script may get, inclusive
   */
  UidPool(int first, int last) {
    if (first < 1 || last <= first + 1) {
      throw new IllegalArgumentException("no range of uids: " + first + "-" + last);
    }
    agentUid = first;
    for (int uid = first + 2; uid <= last; uid++) {
      free.add(uid);
    }
  }

  int agentUid() {
    return agentUid;
  }

  /** Returns one that no process has but who ends those of a run. */
  int sweeperUid() {
    return agentUid + 1;
  }

  /** Takes a uid that nobody has; empty when all are taken. */
  synchronized OptionalInt take() {
    Integer uid = free.poll();
    return uid == null ? OptionalInt.empty() : OptionalInt.of(uid);
  }

  /** Gives a uid back, when no process has it any more. */
  synchronized void giveBack(int uid) {
    free.add(uid);
  }
}
