package dev.cloche.runner.storage;

/** Counts what files take on the disk, so that together they stay within a quota. Thread-safe. */
final class StoreSpace {

  /** What usual file systems give out at least (ext4, xfs: 4 KiB). */
  private static final long BLOCK = 4096;

  /** Each file has a folder of its own, and its run has one. */
  private static final long FOLDERS = 2 * BLOCK;

  private final long quota;
  private long taken;

  StoreSpace(long quota) {
    this.quota = quota;
  }

  /** Returns what a file with so many bytes takes, so that empty files come to an end as well. */
  static long cost(long bytes) {
    return (bytes + BLOCK - 1) / BLOCK * BLOCK + FOLDERS;
  }

  /** Takes room for a file, if there is so much. */
  synchronized boolean take(long cost) {
    if (cost > quota - taken) {
      return false;
    }
    taken += cost;
    return true;
  }

  /** Counts a file that is there already, room or not. */
  synchronized void count(long cost) {
    taken += cost;
  }

  /** Gives back what was taken or counted. */
  synchronized void giveBack(long cost) {
    taken -= cost;
  }

  /** Returns what is taken now. */
  synchronized long taken() {
    return taken;
  }
}
