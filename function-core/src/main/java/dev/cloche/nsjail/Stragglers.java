package dev.cloche.nsjail;

import dev.cloche.process.ProcessStatus;
import dev.cloche.process.ProcessTree;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends what a run has left whose agent could not see to it: in tier minimal a script may be able to
 * kill its agent.
 */
final class Stragglers {

  private static final System.Logger LOG = System.getLogger(Stragglers.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(1);

  private final RunProcesses processes;

  private Stragglers(RunProcesses processes) {
    this.processes = processes;
  }

  /** Looks after nobody, since somebody else does. */
  static Stragglers none() {
    return new Stragglers(all -> List.of());
  }

  /** Takes whoever is born from now on for the run's: the service starts nothing meanwhile. */
  static Stragglers bornFromNow() throws IOException {
    return new Stragglers(RunProcesses.bornFromNow());
  }

  /** Ends them; call it when the jail is gone. Logs who cannot be ended. */
  void end() {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    List<Long> left = left();
    while (!left.isEmpty() && System.nanoTime() - deadline < 0) {
      left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      LockSupport.parkNanos(PAUSE.toNanos());
      left = left();
    }
    if (!left.isEmpty()) {
      LOG.log(Level.ERROR, "processes that a run has left cannot be ended: {0}", left);
    }
  }

  private List<Long> left() {
    try {
      return processes.among(ProcessTree.now()).stream()
          // The dead hold nothing, and may wait long for who reaps them.
          .filter(process -> process.mostBytes() > 0)
          .map(ProcessStatus::pid)
          .toList();
    } catch (IOException e) {
      LOG.log(Level.ERROR, "cannot look for what a run has left: {0}", e.toString());
      return List.of();
    }
  }
}
