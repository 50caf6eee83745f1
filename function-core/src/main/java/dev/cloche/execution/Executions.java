package dev.cloche.execution;

import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.OutputEncoding;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.output.OutputScreen;
import dev.cloche.output.Uploads;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Carries out plans: lets each wait for its place, has it executed and its files stored, and says
 * in one result what became of it.
 *
 * <p>Thread-safe. Never logs a script, its input or its output.
 */
public final class Executions {

  private final Executor executor;
  private final AdmissionGate gate;
  private final Uploads uploads;
  private final IsolationTier minimum;
  private final Logger log;

  /**
   * Creates one.
   *
   * @param minimum what {@code executor} must at least confine scripts with for a run to be made
   */
  public Executions(
      Executor executor, AdmissionGate gate, Uploads uploads, IsolationTier minimum, Logger log) {
    this.executor = executor;
    this.gate = gate;
    this.uploads = uploads;
    this.minimum = minimum;
    this.log = log;
  }

  /**
   * Makes one run, once; blocking.
   *
   * @return has the status {@code internal_error} when we failed to make the run
   * @throws RequestRejectedException when the run was refused and nothing of the script ran
   * @throws InterruptedException when the calling thread is interrupted; the script is then killed
   */
  public ExecutionResult run(ExecutionPlan plan, OutputEncoding encoding, Cancellation cancellation)
      throws RequestRejectedException, InterruptedException {
    requireIsolation();
    var composition = new ResultComposition(executor, plan, encoding);
    OutputScreen files = uploads.screen(plan.executionId());
    try (Cancellation.Registration unused = cancellation.onCancel(files::abandon)) {
      Optional<ExecutionOutcome.Finished> finished = execute(plan, files, cancellation);
      // Out of the gate: the store may be slow, and the next script need not wait for it.
      return finished.isPresent()
          ? composition.finished(finished.get(), files.finish())
          : composition.ended(Ending.internalError());
    } catch (AdmissionRefusedException e) {
      return refused(e, composition);
    } finally {
      files.abandon();
    }
  }

  /** Returns the executor that makes the runs. */
  public Executor executor() {
    return executor;
  }

  /** Returns how full this is. */
  public AdmissionGate.Occupancy occupancy() {
    return gate.occupancy();
  }

  /** Tells whether scripts are confined as well as this place demands. */
  public boolean isolates() {
    return executor.isolation().tier().isAtLeast(minimum);
  }

  private void requireIsolation() throws RequestRejectedException {
    if (!isolates()) {
      throw RequestRejectedException.of(
          ProblemCode.ISOLATION_UNAVAILABLE,
          "scripts would run in tier "
              + executor.isolation().tier().wireName()
              + ", below the minimum "
              + minimum.wireName());
    }
  }

  private static ExecutionResult refused(
      AdmissionRefusedException refusal, ResultComposition composition)
      throws RequestRejectedException {
    String message = String.valueOf(refusal.getMessage());
    return switch (refusal.reason()) {
      case QUEUE_FULL -> throw RequestRejectedException.of(ProblemCode.QUEUE_FULL, message);
      case EXCEEDS_BUDGET ->
          throw RequestRejectedException.of(ProblemCode.LIMIT_UNAVAILABLE, "mem_limit", message);
      case SHUTTING_DOWN -> throw RequestRejectedException.of(ProblemCode.SHUTTING_DOWN, message);
      case CANCELLED -> composition.ended(Ending.neverStarted());
    };
  }

  /** Returns nothing when we failed to make the run. */
  private Optional<ExecutionOutcome.Finished> execute(
      ExecutionPlan plan, OutputScreen files, Cancellation cancellation)
      throws AdmissionRefusedException, RequestRejectedException, InterruptedException {
    try (Admission admission = gate.admit(plan.limits().memoryBytes(), cancellation)) {
      return switch (executor.execute(plan, files, cancellation)) {
        case ExecutionOutcome.Finished finished -> Optional.of(finished);
        case ExecutionOutcome.Refused refused -> refused(plan, refused);
      };
    } catch (ExecutorException e) {
      return failed(plan, e);
    }
  }

  private Optional<ExecutionOutcome.Finished> refused(
      ExecutionPlan plan, ExecutionOutcome.Refused refused) throws RequestRejectedException {
    if (refused.code().equals(ExecutionOutcome.Refused.ENTRYPOINT_MISSING)) {
      throw RequestRejectedException.of(
          ProblemCode.ENTRYPOINT_MISSING, "entrypoint", refused.message());
    }
    log.log(
        Level.ERROR,
        "execution {0} was refused with the unknown code {1}",
        plan.executionId(),
        refused.code());
    return Optional.empty();
  }

  private Optional<ExecutionOutcome.Finished> failed(ExecutionPlan plan, ExecutorException failure)
      throws RequestRejectedException {
    return switch (failure.code()) {
      case LANGUAGE_UNAVAILABLE ->
          throw RequestRejectedException.of(
              ProblemCode.LANGUAGE_UNAVAILABLE, "language", failure.getMessage());
      case SHUTTING_DOWN ->
          throw RequestRejectedException.of(
              ProblemCode.SHUTTING_DOWN, "the service is shutting down");
      case START_FAILED, PROTOCOL_VIOLATION, AGENT_LOST -> {
        log.log(
            Level.ERROR, "execution " + plan.executionId() + " failed: " + failure.code(), failure);
        yield Optional.empty();
      }
    };
  }
}
