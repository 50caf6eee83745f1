package dev.cloche.http;

import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ExecutionRequestReader;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.Status;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.RunAnswer;
import dev.cloche.execution.Sandbox;
import dev.cloche.validation.ScriptValidator;

/** Answers {@code POST /api/v1/execute}. */
final class ExecuteHandler implements Handler {

  private final ExecutionRequestReader reader = new ExecutionRequestReader();
  private final ScriptValidator validator;
  private final ExecutionIds ids;
  private final Sandbox sandbox;
  private final Responses responses;

  ExecuteHandler(
      ScriptValidator validator, ExecutionIds ids, Sandbox sandbox, Responses responses) {
    this.validator = validator;
    this.ids = ids;
    this.sandbox = sandbox;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request)
      throws ProblemException, RequestRejectedException, InterruptedException {
    ExecutionRequest wanted = reader.read(request.body());
    ExecutionPlan plan = validator.plan(wanted, ids.next());
    RunAnswer answer = sandbox.run(plan, wanted.outputEncoding(), request.cancellation());
    return switch (answer) {
      case RunAnswer.Completed completed ->
          responses.json(httpStatus(completed.result().status()), completed.result().toJson());
      case RunAnswer.Refused refused -> throw new ProblemException(Refusals.problem(refused));
    };
  }

  /** Whatever became of the script is a good answer; only what we failed to do is not. */
  static int httpStatus(Status status) {
    return status == Status.INTERNAL_ERROR ? 500 : 200;
  }
}
