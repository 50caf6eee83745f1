package dev.cloche.http;

import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.ShortRequest;
import dev.cloche.contract.ShortRequestReader;
import dev.cloche.contract.Status;
import dev.cloche.contract.Words;
import dev.cloche.execution.Cancellation;
import dev.cloche.sandbox.Sandbox;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers both forms of {@code POST /execute}. */
final class ShortExecuteHandler implements Handler {

  private static final int BAD_REQUEST = 400;

  private final ShortRequestReader reader = new ShortRequestReader();
  private final Sandbox sandbox;
  private final Responses responses;

  ShortExecuteHandler(Sandbox sandbox, Responses responses) {
    this.sandbox = sandbox;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request)
      throws ProblemException, RequestRejectedException, InterruptedException {
    ShortRequest wanted = reader.read(request.body());
    ExecutionResult result = run(wanted, request.cancellation());
    return switch (wanted.form()) {
      case CODE -> codeResponse(result);
      case SCRIPT -> scriptResponse(result);
    };
  }

  private ExecutionResult run(ShortRequest wanted, Cancellation cancellation)
      throws ProblemException, RequestRejectedException, InterruptedException {
    try {
      return sandbox.execute(
          wanted.toExecutionRequest(sandbox.config().validation().shortFormPolicy()), cancellation);
    } catch (RequestRejectedException e) {
      RequestRejectedException renamed = e.withFieldRenamed("code", Words.of(wanted.form()));
      if (wanted.form() == ShortRequest.Form.SCRIPT && !e.issues().isEmpty()) {
        // A script that is refused is a bad request here, where the long form answers 422.
        throw new ProblemException(
            Problem.of(renamed.withFieldRenamed("entrypoint", "script")).withStatus(BAD_REQUEST));
      }
      throw renamed;
    }
  }

  private ApiResponse codeResponse(ExecutionResult result) {
    return responses.json(ExecuteHandler.httpStatus(result.status()), result.toShortJson());
  }

  private ApiResponse scriptResponse(ExecutionResult result) throws ProblemException {
    if (result.status() == Status.INTERNAL_ERROR) {
      throw new ProblemException(failure(ProblemCode.INTERNAL_ERROR, result));
    }
    if (!result.success() || result.result().isEmpty()) {
      throw new ProblemException(failure(ProblemCode.SCRIPT_FAILED, result));
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("result", result.result().get());
    json.put("stdout", result.stdout());
    return responses.json(200, json);
  }

  private static Problem failure(ProblemCode code, ExecutionResult result) {
    return Problem.of(code, result.error().orElse("The script ended before main() returned."))
        .withStdout(result.stdout());
  }
}
