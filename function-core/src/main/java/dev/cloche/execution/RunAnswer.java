package dev.cloche.execution;

import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.ProblemCode;

/** Says what a caller is told about a run that was asked for. */
public sealed interface RunAnswer {

  /**
   * The run was made, or we failed to make it.
   *
   * @param result has the status {@code internal_error} when it was us
   */
  record Completed(ExecutionResult result) implements RunAnswer {}

  /**
   * The run was refused and nothing of the script ran.
   *
   * @param message one line for the caller
   */
  record Refused(ProblemCode code, String message) implements RunAnswer {}
}
