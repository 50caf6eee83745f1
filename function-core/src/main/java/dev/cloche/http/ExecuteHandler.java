package dev.cloche.http;

import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ExecutionRequestReader;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.Status;
import dev.cloche.execution.RunAnswer;

/** Answers {@code POST /api/v1/execute}. */
final class ExecuteHandler implements Handler {

  private final ExecutionRequestReader reader = new ExecutionRequestReader();
  private final Executions executions;
  private final Responses responses;

  ExecuteHandler(Executions executions, Responses responses) {
    this.executions = executions;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request)
      throws ProblemException, RequestRejectedException, InterruptedException {
    ExecutionRequest wanted = reader.read(request.body());
    return switch (executions.run(wanted, request.cancellation())) {
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
