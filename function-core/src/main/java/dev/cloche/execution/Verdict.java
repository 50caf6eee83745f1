package dev.cloche.execution;

import java.time.Duration;

/** Says how a run ended, by the evidence of the agent's wait status and of the host. */
public sealed interface Verdict {

  /**
   * The script ended by itself.
   *
   * @param code its exit code, 0 to 255
   */
  record Exited(int code) implements Verdict {

    /** Checks that the code is one that a process can have. */
    public Exited {
      if (code < 0 || code > 255) {
        throw new IllegalArgumentException("no process exits with " + code);
      }
    }
  }

  /**
   * The script was ended by a signal of its own doing.
   *
   * @param signal the number of the signal, as signal(7) has it
   */
  record Signaled(int signal) implements Verdict {

    /** Checks that the number is one that a signal can have. */
    public Signaled {
      if (signal < 1 || signal > 64) {
        throw new IllegalArgumentException("no signal has the number " + signal);
      }
    }
  }

  /** The compiler did not take the script, or was ended by a signal of its own doing. */
  record NotCompiled() implements Verdict {}

  /**
   * The compiler took the script, and what it made of it cannot be started.
   *
   * @param reason one line
   */
  record NotRunnable(String reason) implements Verdict {}

  /**
   * The wall clock of the compile step ran out and the compiler was killed.
   *
   * @param limit the time it had
   */
  record CompilerTimedOut(Duration limit) implements Verdict {}

  /**
   * The wall clock of the run step ran out and the script was killed.
   *
   * @param limit the time it had
   */
  record TimedOut(Duration limit) implements Verdict {}

  /**
   * The memory of the run ran out and the script was killed.
   *
   * @param limitBytes the memory it had
   */
  record MemoryExceeded(long limitBytes) implements Verdict {}

  /** The script made a forbidden system call and the kernel killed it with SIGSYS. */
  record PolicyViolated() implements Verdict {}

  /** The caller no longer wanted the result and the script was killed. */
  record Cancelled() implements Verdict {}
}
