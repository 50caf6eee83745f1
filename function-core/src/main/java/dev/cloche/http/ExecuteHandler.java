package dev.cloche.http;

import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ExecutionRequestReader;
import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.Status;
import dev.cloche.sandbox.Sandbox;

/** Answers {@code POST /api/v1/execute}. */
final class ExecuteHandler implements Handler {

  private final ExecutionRequestReader reader = new ExecutionRequestReader();
  private final Sandbox sandbox;
  private final Responses responses;

  ExecuteHandler(Sandbox sandbox, Responses responses) {
    this.sandbox = sandbox;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request)
      throws RequestRejectedException, InterruptedException {
    ExecutionRequest wanted = reader.read(request.body());
    ExecutionResult result = sandbox.execute(wanted, request.cancellation());
    return responses.json(httpStatus(result.status()), result.toJson());
  }

  /** Whatever became of the script is a good answer; only what we failed to do is not. */
  static int httpStatus(Status status) {
    return status == Status.INTERNAL_ERROR ? 500 : 200;
  }
}
