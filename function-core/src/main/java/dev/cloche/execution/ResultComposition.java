package dev.cloche.execution;

import dev.cloche.contract.CompileResult;
import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.OutputEncoding;
import dev.cloche.contract.Status;
import dev.cloche.output.OutputFiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Puts together the result of one run.
 *
 * @param executor made the run
 */
record ResultComposition(Executor executor, ExecutionPlan plan, OutputEncoding encoding) {

  /** Returns the result of a run that was made. */
  ExecutionResult finished(ExecutionOutcome.Finished outcome, OutputFiles files) {
    Ending ending = ending(outcome);
    Measurements measurements = outcome.measurements();
    return new ExecutionResult(
        plan.executionId(),
        ending.status(),
        plan.language().name(),
        encoding.encode(outcome.stdout(), outcome.stdoutTruncated()),
        encoding.encode(outcome.stderr(), outcome.stderrTruncated()),
        outcome.stdoutTruncated(),
        outcome.stderrTruncated(),
        outcome.returned().value(),
        ending.exitCode(),
        ending.signal(),
        ending.error(),
        outcome.compilation().map(this::compileResult),
        outcome.issues(),
        measurements.wall(),
        measurements.cpu(),
        measurements.peakResidentBytes(),
        measurements.peakChargedBytes(),
        files.stored(),
        files.skipped(),
        executor.name(),
        executor.isolation());
  }

  /**
   * A function that was called and of which nothing came back has failed, whatever its exit code.
   */
  private Ending ending(ExecutionOutcome.Finished outcome) {
    Ending ending = Ending.of(outcome);
    return plan.entrypoint().isPresent() && ending.status() == Status.SUCCESS
        ? ending.withValue(plan.entrypoint().get(), outcome.returned())
        : ending;
  }

  private CompileResult compileResult(Compilation step) {
    return new CompileResult(
        encoding.encode(step.stdout(), true),
        encoding.encode(step.stderr(), true),
        step.exitCode(),
        step.wall());
  }

  /** Returns the result of a run of which nothing but its end is known. */
  ExecutionResult ended(Ending ending) {
    return new ExecutionResult(
        plan.executionId(),
        ending.status(),
        plan.language().name(),
        "",
        "",
        false,
        false,
        Optional.empty(),
        ending.exitCode(),
        ending.signal(),
        ending.error(),
        Optional.empty(),
        List.of(),
        Duration.ZERO,
        Duration.ZERO,
        0,
        OptionalLong.empty(),
        List.of(),
        List.of(),
        executor.name(),
        executor.isolation());
  }
}
