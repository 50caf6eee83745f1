package dev.cloche.nsjail;

import dev.cloche.process.ProcessStatus;
import dev.cloche.process.ProcessTree;
import dev.cloche.process.ResidentMemory;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends runs that hold more memory than they may, where no cgroup does so.
 *
 * <p>By looking, so that a run can be beyond its limit until the next look; what a single process
 * of it can take meanwhile is bounded by RLIMIT_DATA. One look at the machine's processes serves
 * all runs that are watched, on a thread of its own beside the clock; while nobody is watched
 * nothing is looked at. What is not seen is said at {@link ResidentMemory}. Thread-safe.
 */
final class MemoryWatch {

  private static final System.Logger LOG = System.getLogger(MemoryWatch.class.getName());

  /**
   * From the end of one look to the next: a process that does nothing else fills some 50 to 100 MB
   * in that time.
   *
   * <p>A look takes 1.2 ms with 115 processes on the machine and one in the run, 2.0 ms with a
   * hundred more in the run (measured on two cores of a busy machine with Linux 6.18, JDK 25), so
   * that all looks together take 2 to 4 % of one core while something runs.
   */
  static final Duration PAUSE = Duration.ofMillis(50);

  /** Says what is watched of one run. */
  interface Watched extends AutoCloseable {

    /** Watches it no longer. */
    @Override
    void close();
  }

  private final ScheduledExecutorService clock;
  private final Set<WatchedRun> runs = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  /**
   * Creates one that watches nobody yet.
   *
   * @param clock starts the looks, and goes when nothing runs any more
   */
  MemoryWatch(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  /**
   * Watches the processes of a jail.
   *
   * @param processes those of the script
   * @param limitBytes what all others may hold together
   * @param onExcess called once when they hold more
   */
  Watched watch(RunProcesses processes, long limitBytes, Runnable onExcess) {
    var run = new WatchedRun(processes, limitBytes, onExcess);
    runs.add(run);
    lookSoon();
    return () -> runs.remove(run);
  }

  private void lookSoon() {
    if (!runs.isEmpty() && looking.compareAndSet(false, true)) {
      try {
        ScheduledFuture<?> unused =
            clock.schedule(this::lookBesideTheClock, PAUSE.toNanos(), TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException e) {
        LOG.log(Level.DEBUG, "nothing is watched any more: the executor is closed");
      }
    }
  }

  /** So that a long look makes nobody's time limit late. */
  private void lookBesideTheClock() {
    Thread.ofVirtual().name("memory-watch").start(this::look);
  }

  private void look() {
    try {
      ProcessTree tree = ProcessTree.now();
      for (WatchedRun run : List.copyOf(runs)) {
        if (run.exceeds(run.processes.among(tree)) && runs.remove(run)) {
          run.onExcess.run();
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "the memory of runs is not watched", e);
    } finally {
      looking.set(false);
      lookSoon();
    }
  }

  /** One run, whose looks are made by one thread at a time. */
  private static final class WatchedRun {

    /**
     * How much longer than it took an exact look at a run is not repeated, so that many processes
     * that share much cannot keep a core busy.
     */
    private static final int REST = 10;

    private static final long LONGEST_REST = Duration.ofSeconds(1).toNanos();

    private final RunProcesses processes;
    private final long limitBytes;
    private final Runnable onExcess;
    private long mostThen;
    private long exactThen;
    private long restsUntil = System.nanoTime();

    WatchedRun(RunProcesses processes, long limitBytes, Runnable onExcess) {
      this.processes = processes;
      this.limitBytes = limitBytes;
      this.onExcess = onExcess;
    }

    boolean exceeds(List<ProcessStatus> processes) {
      long most = ResidentMemory.most(processes);
      if (most <= limitBytes) {
        return false;
      }
      long begin = System.nanoTime();
      boolean room = exactThen + most - mostThen <= limitBytes;
      if (room && begin - restsUntil < 0) {
        return false;
      }
      exactThen = ResidentMemory.exact(processes);
      mostThen = most;
      long end = System.nanoTime();
      restsUntil = end + Math.min(REST * (end - begin), LONGEST_REST);
      return exactThen > limitBytes;
    }
  }
}
