package dev.cloche.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JSON of {@code POST /api/v1/execute} strictly.
 *
 * <p>Thread-safe.
 */
public final class ExecutionRequestReader {

  private final StrictJson json = new StrictJson();

  /**
   * Reads one request.
   *
   * @throws RequestRejectedException naming every field that is wrong, when any is
   */
  public ExecutionRequest read(byte[] body) throws RequestRejectedException {
    ObjectNode object = json.read(body);
    var problems = new FieldProblems();
    var fields = new JsonFields(object, FieldPath.ROOT, problems);
    ExecutionRequest request = read(fields, problems);
    fields.rejectUnknown();
    problems.throwIfAny();
    return request;
  }

  private static ExecutionRequest read(JsonFields fields, FieldProblems problems) {
    return new ExecutionRequest(
        fields.requiredString("language"),
        fields.requiredString("code", "script"),
        fields.string("stdin").orElse(""),
        fields.strings("args"),
        environment(fields, problems),
        fields
            .member("files")
            .map(member -> new InputFilesReader(problems).read(member))
            .orElse(List.of()),
        fields.string("entrypoint"),
        fields.word("output_encoding", OutputEncoding.class).orElse(OutputEncoding.UTF8),
        fields.decimal("timeout"),
        fields.integer("cpu_limit"),
        fields.integer("mem_limit"),
        fields.string("session_id"),
        fields.word("validation", ValidationPolicy.class),
        fields.bool("warm").orElse(true));
  }

  private static Map<String, String> environment(JsonFields fields, FieldProblems problems) {
    Map<String, String> environment = new LinkedHashMap<>();
    fields
        .member("environment", "env")
        .ifPresent(
            member -> {
              if (!(member.value() instanceof ObjectNode variables)) {
                problems.add(
                    member.path(),
                    "must be an object of strings, not " + JsonKind.of(member.value()));
                return;
              }
              var inside = new JsonFields(variables, member.path(), problems);
              for (String name : variables.propertyNames()) {
                inside.string(name).ifPresent(value -> environment.put(name, value));
              }
            });
    return environment;
  }
}
