package dev.cloche.http;

import dev.cloche.contract.ExecutionRequestReader;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.ValidationReport;
import dev.cloche.sandbox.Sandbox;
import java.util.Optional;

/** Answers {@code POST /api/v1/validate}. */
final class ValidateHandler implements Handler {

  private final ExecutionRequestReader reader = new ExecutionRequestReader();
  private final Sandbox sandbox;
  private final Responses responses;

  ValidateHandler(Sandbox sandbox, Responses responses) {
    this.sandbox = sandbox;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request)
      throws ProblemException, RequestRejectedException, InterruptedException {
    Optional<ValidationReport> report =
        sandbox.check(reader.read(request.body()), request.cancellation());
    if (report.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              ProblemCode.INTERNAL_ERROR, "the script could not be checked; this is logged"));
    }
    return responses.json(200, report.get().toJson());
  }
}
