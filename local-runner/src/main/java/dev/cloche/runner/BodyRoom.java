package dev.cloche.runner;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what the bodies of all requests and answers together take of the heap at a time, however
 * many clients there are, and however slowly they read. Thread-safe.
 */
final class BodyRoom {

  private final long bytes;
  private final AtomicLong taken = new AtomicLong();

  BodyRoom(long bytes) {
    this.bytes = bytes;
  }

  /** Returns a share for one request, which is empty at first. */
  Share share() {
    return new Share();
  }

  /**
   * Returns a share for an answer, which is there already and so takes its room in any case: while
   * answers that nobody reads take more than there is, requests find none.
   */
  Share occupy(int bytesOfAnswer) {
    Share share = share();
    share.hold(bytesOfAnswer);
    return share;
  }

  /** Holds what one request or answer has of the room; closing gives it back. */
  final class Share implements AutoCloseable {

    private long held;
    private boolean closed;

    /**
     * Takes more.
     *
     * @return whether there was room; there is none in a share that is closed, while its client may
     *     still be sending
     */
    synchronized boolean take(int more) {
      if (closed) {
        return false;
      }
      if (taken.addAndGet(more) > bytes) {
        taken.addAndGet(-more);
        return false;
      }
      held += more;
      return true;
    }

    private synchronized void hold(int more) {
      taken.addAndGet(more);
      held += more;
    }

    @Override
    public synchronized void close() {
      taken.addAndGet(-held);
      held = 0;
      closed = true;
    }
  }
}
