package dev.cloche.http;

import dev.cloche.contract.Characters;
import dev.cloche.contract.FieldProblem;
import dev.cloche.contract.JsonText;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON responses and problem documents (RFC 9457).
 *
 * <p>Thread-safe.
 */
final class Responses {

  /** The names of problems are ours and lead nowhere, hence a URN and not an address. */
  private static final String PROBLEM_TYPE = "urn:cloche:problem:";

  private static final int LONGEST_INSTANCE = 200;

  private final JsonText json = new JsonText();

  ApiResponse json(int status, JsonNode body) {
    return new ApiResponse(status, Map.of("Content-Type", "application/json"), json.write(body));
  }

  /** Writes a problem of the request to {@code path}; {@code stdout} only where a route has it. */
  ApiResponse problem(Problem problem, String path, boolean carriesStdout) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("type", PROBLEM_TYPE + problem.code().wireName());
    document.put("title", problem.code().title());
    document.put("status", problem.status());
    document.put("detail", problem.detail());
    document.put("instance", Characters.oneLine(path, LONGEST_INSTANCE));
    document.put("error", problem.detail());
    document.put("code", problem.code().wireName());
    if (!problem.errors().isEmpty()) {
      putErrors(document, problem);
    }
    if (!problem.issues().isEmpty()) {
      ArrayNode issues = document.putArray("issues");
      problem.issues().forEach(issue -> issue.putInto(issues.addObject()));
    }
    if (carriesStdout) {
      document.put("stdout", problem.stdout());
    }
    return new ApiResponse(
            problem.status(),
            Map.of("Content-Type", "application/problem+json"),
            json.write(document))
        .withHeaders(problem.headers());
  }

  private static void putErrors(ObjectNode document, Problem problem) {
    document.put("field", problem.errors().getFirst().field());
    ArrayNode errors = document.putArray("errors");
    for (FieldProblem error : problem.errors()) {
      errors.addObject().put("field", error.field()).put("message", error.message());
    }
  }
}
