package dev.cloche.execution;

import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.Issue;
import dev.cloche.contract.OutputEncoding;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.Severity;
import dev.cloche.contract.ValidationReport;
import dev.cloche.output.OutputReceiver;
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
      requireNoRefusal(e);
      return composition.ended(Ending.neverStarted());
    } finally {
      files.abandon();
    }
  }

  /**
   * Has a script checked, and nothing of it run; blocking.
   *
   * @return empty when we failed to check it
   * @throws RequestRejectedException when the request was refused
   * @throws InterruptedException when the calling thread is interrupted
   */
  public Optional<ValidationReport> check(ExecutionPlan plan, Cancellation cancellation)
      throws RequestRejectedException, InterruptedException {
    requireIsolation();
    try (Admission admission = gate.admit(plan.limits().memoryBytes(), cancellation)) {
      // Once more: a wall may have fallen while this one waited.
      requireIsolation();
      return switch (executor.execute(plan, OutputReceiver.none(), cancellation)) {
        case ExecutionOutcome.Checked checked -> Optional.of(checked.report());
        case ExecutionOutcome.Finished unused -> Optional.empty();
      };
    } catch (AdmissionRefusedException e) {
      requireNoRefusal(e);
      return Optional.empty();
    } catch (ExecutorException e) {
      failed(plan, e);
      return Optional.empty();
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
    return executor.fault().isEmpty() && executor.isolation().tier().isAtLeast(minimum);
  }

  private void requireIsolation() throws RequestRejectedException {
    if (executor.fault().isPresent()) {
      // What exactly has fallen is for the operator, in the log and in /health.
      throw RequestRejectedException.of(
          ProblemCode.ISOLATION_UNAVAILABLE, "a wall that confines scripts does not hold any more");
    }
    if (!isolates()) {
      throw RequestRejectedException.of(
          ProblemCode.ISOLATION_UNAVAILABLE,
          "scripts would run in tier "
              + executor.isolation().tier().wireName()
              + ", below the minimum "
              + minimum.wireName());
    }
  }

  /** Returns when the caller no longer wanted the run, which is no refusal. */
  private static void requireNoRefusal(AdmissionRefusedException refusal)
      throws RequestRejectedException {
    String message = String.valueOf(refusal.getMessage());
    switch (refusal.reason()) {
      case QUEUE_FULL -> throw RequestRejectedException.of(ProblemCode.QUEUE_FULL, message);
      case EXCEEDS_BUDGET ->
          throw RequestRejectedException.of(ProblemCode.LIMIT_UNAVAILABLE, "mem_limit", message);
      case SHUTTING_DOWN -> throw RequestRejectedException.of(ProblemCode.SHUTTING_DOWN, message);
      case CANCELLED -> {}
    }
  }

  /** Returns nothing when we failed to make the run. */
  private Optional<ExecutionOutcome.Finished> execute(
      ExecutionPlan plan, OutputScreen files, Cancellation cancellation)
      throws AdmissionRefusedException, RequestRejectedException, InterruptedException {
    try (Admission admission = gate.admit(plan.limits().memoryBytes(), cancellation)) {
      // Once more: a wall may have fallen while this one waited.
      requireIsolation();
      return switch (executor.execute(plan, files, cancellation)) {
        case ExecutionOutcome.Finished finished -> Optional.of(finished);
        case ExecutionOutcome.Checked checked -> throw refusal(checked.report());
      };
    } catch (ExecutorException e) {
      return failed(plan, e);
    }
  }

  private static RequestRejectedException refusal(ValidationReport report) {
    boolean onlyWithoutFunction =
        report.issues().stream()
            .filter(issue -> issue.severity() == Severity.ERROR)
            .allMatch(issue -> issue.code().equals(Issue.ENTRYPOINT_MISSING));
    return onlyWithoutFunction
        ? RequestRejectedException.of(ProblemCode.ENTRYPOINT_MISSING, "entrypoint", report)
        : RequestRejectedException.of(ProblemCode.SCRIPT_INVALID, "code", report);
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
