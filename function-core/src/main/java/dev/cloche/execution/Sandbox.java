package dev.cloche.execution;

import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.OutputEncoding;
import dev.cloche.contract.ProblemCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Makes runs: lets each wait for its place, has it executed, and says in one result what became of
 * it.
 *
 * <p>Thread-safe. Never logs a script, its input or its output.
 */
public final class Sandbox {

  private final Executor executor;
  private final AdmissionGate gate;
  private final IsolationTier minimum;
  private final Logger log;

  /**
   * Creates a sandbox.
   *
   * @param minimum what {@code executor} must at least confine scripts with for a run to be made
   */
  public Sandbox(Executor executor, AdmissionGate gate, IsolationTier minimum, Logger log) {
    this.executor = executor;
    this.gate = gate;
    this.minimum = minimum;
    this.log = log;
  }

  /**
   * Makes one run, once; blocking, call it on a virtual thread.
   *
   * @throws InterruptedException when the calling thread is interrupted; the script is then killed
   */
  public RunAnswer run(ExecutionPlan plan, OutputEncoding encoding, Cancellation cancellation)
      throws InterruptedException {
    if (!isolates()) {
      return new RunAnswer.Refused(
          ProblemCode.ISOLATION_UNAVAILABLE,
          "scripts would run in tier "
              + executor.isolation().tier().wireName()
              + ", below the minimum "
              + minimum.wireName());
    }
    var composition = new ResultComposition(executor, plan, encoding);
    try (Admission admission = gate.admit(plan.limits().memoryBytes(), cancellation)) {
      return execute(plan, composition, cancellation);
    } catch (AdmissionRefusedException e) {
      return switch (e.reason()) {
        case QUEUE_FULL -> new RunAnswer.Refused(ProblemCode.QUEUE_FULL, e.getMessage());
        case EXCEEDS_BUDGET -> new RunAnswer.Refused(ProblemCode.LIMIT_UNAVAILABLE, e.getMessage());
        case SHUTTING_DOWN -> new RunAnswer.Refused(ProblemCode.SHUTTING_DOWN, e.getMessage());
        case CANCELLED -> new RunAnswer.Completed(composition.ended(Ending.neverStarted()));
      };
    }
  }

  /** Returns the executor that makes the runs. */
  public Executor executor() {
    return executor;
  }

  /** Returns how full the sandbox is. */
  public AdmissionGate.Occupancy occupancy() {
    return gate.occupancy();
  }

  /** Tells whether scripts are confined as well as this place demands. */
  public boolean isolates() {
    return executor.isolation().tier().isAtLeast(minimum);
  }

  private RunAnswer execute(
      ExecutionPlan plan, ResultComposition composition, Cancellation cancellation)
      throws InterruptedException {
    try {
      return switch (executor.execute(plan, cancellation)) {
        case ExecutionOutcome.Finished finished ->
            new RunAnswer.Completed(composition.finished(finished));
        case ExecutionOutcome.Refused refused -> refused(plan, composition, refused);
      };
    } catch (ExecutorException e) {
      return switch (e.code()) {
        case LANGUAGE_UNAVAILABLE ->
            new RunAnswer.Refused(ProblemCode.LANGUAGE_UNAVAILABLE, e.getMessage());
        case SHUTTING_DOWN ->
            new RunAnswer.Refused(ProblemCode.SHUTTING_DOWN, "the service is shutting down");
        case START_FAILED, PROTOCOL_VIOLATION, AGENT_LOST -> {
          log.log(Level.ERROR, "execution " + plan.executionId() + " failed: " + e.code(), e);
          yield new RunAnswer.Completed(composition.ended(Ending.internalError()));
        }
      };
    }
  }

  private RunAnswer refused(
      ExecutionPlan plan, ResultComposition composition, ExecutionOutcome.Refused refused) {
    if (refused.code().equals(ExecutionOutcome.Refused.ENTRYPOINT_MISSING)) {
      return new RunAnswer.Refused(ProblemCode.ENTRYPOINT_MISSING, refused.message());
    }
    log.log(
        Level.ERROR,
        "execution {0} was refused with the unknown code {1}",
        plan.executionId(),
        refused.code());
    return new RunAnswer.Completed(composition.ended(Ending.internalError()));
  }
}
