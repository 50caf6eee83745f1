package dev.cloche.nsjail;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few jails started ahead, in which the agent waits for a request.
 *
 * <p>Starting nsjail is the longest part of a small run, 8 ms of 10 for a shell script. Each jail
 * still serves one run and goes with it; one that waits has seen nothing of any request. A burst
 * that finds none starts its own. Thread-safe.
 */
final class SpareJails implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SpareJails.class.getName());

  private final NsjailPlace place;
  private final int count;
  private final Queue<LivingJail> waiting = new ConcurrentLinkedQueue<>();
  private final Set<LivingJail> living = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean refilling = new AtomicBoolean();
  private final AtomicLong names = new AtomicLong();
  private final AtomicLong renewals = new AtomicLong();
  private volatile boolean closed;

  /**
   * Creates one that holds nothing until the first jail is taken.
   *
   * @param count how many wait
   */
  SpareJails(NsjailPlace place, int count) {
    this.place = place;
    this.count = count;
  }

  /**
   * Takes one that waits, or starts one.
   *
   * @throws IOException when none can be started
   */
  LivingJail take() throws IOException {
    @Nullable LivingJail spare = waiting.poll();
    while (spare != null && !spare.jail().isAlive()) {
      LOG.log(Level.WARNING, "a waiting jail was ended from outside");
      spare.leave();
      spare = waiting.poll();
    }
    return spare == null ? start() : spare;
  }

  /** Returns all that live, waiting or not. */
  Set<LivingJail> living() {
    return living;
  }

  private LivingJail start() throws IOException {
    LivingJail jail = LivingJail.start(place, "jail-" + names.incrementAndGet(), living);
    if (closed) {
      jail.leave();
      throw new IOException("closed while a jail was starting");
    }
    return jail;
  }

  /**
   * Has jails started for the runs to come, on a thread of its own.
   *
   * <p>Called when a run is over rather than when it begins, since a jail that starts takes as much
   * processor time as a small script.
   */
  void refillSoon() {
    if (!closed && refilling.compareAndSet(false, true)) {
      Thread.ofVirtual().name("spare-jails").start(this::refill);
    }
  }

  private void refill() {
    try {
      while (!closed && waiting.size() < count) {
        long before = renewals.get();
        LivingJail jail = start();
        waiting.add(jail);
        if (before != renewals.get() && waiting.remove(jail)) {
          jail.leave();
        }
      }
    } catch (IOException e) {
      if (!closed) {
        LOG.log(Level.WARNING, "no jail could be started ahead: {0}", e.toString());
      }
    } finally {
      refilling.set(false);
    }
  }

  /**
   * Ends those that wait.
   *
   * <p>Their walls are those of the time when they were started, which may have been a bad one.
   */
  void renew() {
    renewals.incrementAndGet();
    for (LivingJail spare = waiting.poll(); spare != null; spare = waiting.poll()) {
      spare.leave();
    }
  }

  /** Ends every jail, whatever runs in it; those are not waited for. */
  @Override
  public void close() {
    closed = true;
    living.forEach(LivingJail::leave);
  }
}
