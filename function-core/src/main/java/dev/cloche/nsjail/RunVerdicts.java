package dev.cloche.nsjail;

import dev.cloche.agent.AgentReport;
import dev.cloche.cgroup.RunCgroup;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.Verdict;
import dev.cloche.language.OutOfMemoryWords;
import dev.cloche.nsjail.RunWatch.Cause;
import java.io.IOException;
import java.util.Optional;

/**
 * Says how a step of a run ended: the exit code is the agent's word; time, cancellation and memory
 * are the host's own evidence and win.
 */
final class RunVerdicts {

  private final RunWatch watch;
  private final RunCgroup cgroup;
  private final ExecutionLimits limits;
  private final OutOfMemoryWords outOfMemory;
  private long killsBefore;

  RunVerdicts(
      RunWatch watch, RunCgroup cgroup, ExecutionLimits limits, OutOfMemoryWords outOfMemory) {
    this.watch = watch;
    this.cgroup = cgroup;
    this.limits = limits;
    this.outOfMemory = outOfMemory;
  }

  /** Notes that what is killed from now on is of the script: a compiler may do without a child. */
  void scriptFollows() throws IOException {
    killsBefore = cgroup.memoryKills();
  }

  Verdict ofScript(AgentReport report, byte[] stderr) throws IOException {
    Optional<Cause> ended = watch.cause();
    if (ended.isPresent()) {
      return of(ended.get());
    }
    boolean failed = !report.exited() || report.code() != 0;
    if (failed
        && (cgroup.memoryKills() > killsBefore
            || gaveUp(report, outOfMemory.areLastOfScript(stderr)))) {
      return new Verdict.MemoryExceeded(limits.memoryBytes());
    }
    if (report.exited()) {
      return new Verdict.Exited(report.code());
    }
    return report.code() == Signals.SIGSYS
        ? new Verdict.PolicyViolated()
        : new Verdict.Signaled(report.code());
  }

  Verdict ofCompiler(AgentReport report, byte[] stderr) throws IOException {
    Optional<Cause> ended = watch.cause();
    if (ended.isPresent()) {
      return of(ended.get());
    }
    if (report.exited() && report.code() == 0) {
      return new Verdict.Exited(0);
    }
    return cgroup.memoryKills() > 0 || gaveUp(report, outOfMemory.areLastOfCompiler(stderr))
        ? new Verdict.MemoryExceeded(limits.memoryBytes())
        : new Verdict.NotCompiled();
  }

  /**
   * Tells whether a program was refused memory beyond RLIMIT_DATA, which kills nobody, and ended
   * for it.
   *
   * <p>By the program's own word, for want of the kernel's: a script can say so without need, and
   * has then spoilt its own result and nobody else's.
   */
  private boolean gaveUp(AgentReport report, boolean complained) {
    return !cgroup.holdsMemory()
        && complained
        && (report.exited() || Signals.OF_GIVING_UP.contains(report.code()));
  }

  Verdict of(Cause ended) {
    return switch (ended) {
      case CANCELLED -> new Verdict.Cancelled();
      case COMPILER_TIMED_OUT -> new Verdict.CompilerTimedOut(limits.compileTimeout());
      case MEMORY_EXCEEDED -> new Verdict.MemoryExceeded(limits.memoryBytes());
      case TIMED_OUT, DID_NOT_START -> new Verdict.TimedOut(limits.timeout());
    };
  }
}
