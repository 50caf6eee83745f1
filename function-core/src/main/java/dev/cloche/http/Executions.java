package dev.cloche.http;

import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.RunAnswer;
import dev.cloche.execution.Sandbox;
import dev.cloche.validation.ScriptValidator;

/** Checks what a request asks for and runs it under a new id. Thread-safe. */
final class Executions {

  private final ScriptValidator validator;
  private final ExecutionIds ids;
  private final Sandbox sandbox;

  Executions(ScriptValidator validator, ExecutionIds ids, Sandbox sandbox) {
    this.validator = validator;
    this.ids = ids;
    this.sandbox = sandbox;
  }

  RunAnswer run(ExecutionRequest wanted, Cancellation cancellation)
      throws RequestRejectedException, InterruptedException {
    ExecutionPlan plan = validator.plan(wanted, ids.next());
    return sandbox.run(plan, wanted.outputEncoding(), cancellation);
  }
}
