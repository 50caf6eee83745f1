package dev.cloche.http;

import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.ShortRequest;
import dev.cloche.contract.ShortRequestReader;
import dev.cloche.contract.Status;
import dev.cloche.contract.Words;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.RunAnswer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers both forms of {@code POST /execute}. */
final class ShortExecuteHandler implements Handler {

  private static final int BAD_REQUEST = 400;

  private final ShortRequestReader reader = new ShortRequestReader();
  private final Executions executions;
  private final Responses responses;

  ShortExecuteHandler(Executions executions, Responses responses) {
    this.executions = executions;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request)
      throws ProblemException, RequestRejectedException, InterruptedException {
    ShortRequest wanted = reader.read(request.body());
    return switch (run(wanted, request.cancellation())) {
      case RunAnswer.Completed completed ->
          switch (wanted.form()) {
            case CODE -> codeResponse(completed.result());
            case SCRIPT -> scriptResponse(completed.result());
          };
      case RunAnswer.Refused refused -> throw new ProblemException(refusal(refused));
    };
  }

  private RunAnswer run(ShortRequest wanted, Cancellation cancellation)
      throws RequestRejectedException, InterruptedException {
    try {
      return executions.run(wanted.toExecutionRequest(), cancellation);
    } catch (RequestRejectedException e) {
      throw e.withFieldRenamed("code", Words.of(wanted.form()));
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

  /** A script that is refused is a bad request here, where the long form answers 422. */
  private static Problem refusal(RunAnswer.Refused refused) {
    Problem problem = Refusals.problem(refused);
    return refused.code() == ProblemCode.ENTRYPOINT_MISSING
        ? problem.withStatus(BAD_REQUEST).withField("script")
        : problem;
  }
}
