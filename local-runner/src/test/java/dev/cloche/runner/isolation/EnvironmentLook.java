package dev.cloche.runner.isolation;

import dev.cloche.http.Exchange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what the service says of an environment, and what a program against each wall found.
 *
 * @param executor who runs the scripts
 * @param isolation as {@code /health} says it
 * @param output what the service said at its start
 */
record EnvironmentLook(
    String executor, JsonNode isolation, String output, Map<WallAttempt, AttemptOutcome> outcomes) {

  private static final Map<Environment, EnvironmentLook> TAKEN = new EnumMap<>(Environment.class);

  /** Longer than looks at the memory of a run are apart, on a machine with much else to do. */
  private static final int SECONDS_OF_PATIENCE = 15;

  /** The most that a run may have without settings. */
  private static final int PROCESSES = 100;

  /** Returns what was found in one; the first call looks. */
  static synchronized EnvironmentLook at(Environment environment) throws Exception {
    EnvironmentLook taken = TAKEN.get(environment);
    if (taken == null) {
      taken = take(SharedServices.in(environment));
      TAKEN.put(environment, taken);
    }
    return taken;
  }

  private static EnvironmentLook take(RunningService service) throws Exception {
    String output = service.output();
    JsonNode isolation = service.health().get("isolation");
    Set<String> walls = new HashSet<>(texts(isolation.get("walls")));
    String outside = outside(service, SECONDS_OF_PATIENCE);
    List<Call> calls = new ArrayList<>();
    for (WallAttempt attempt : WallAttempt.values()) {
      Map<String, Object> request = new HashMap<>(attempt.limits(walls));
      request.put("language", "python");
      request.put("code", attempt.source());
      request.put("files", Map.of("outside.py", WallAttempt.source("outside.py")));
      request.put("args", List.of(outside));
      calls.add(Call.execute(request));
    }
    List<Exchange> answers = service.send(calls);
    Iterator<Exchange> answer = answers.iterator();
    Map<WallAttempt, AttemptOutcome> outcomes = new EnumMap<>(WallAttempt.class);
    for (WallAttempt attempt : WallAttempt.values()) {
      JsonNode result = RunningService.well(answer.next());
      outcomes.put(attempt, AttemptOutcome.of(result));
    }
    String executor = RunningService.body(answers.getFirst()).get("executor").asString();
    return new EnvironmentLook(executor, isolation, output, outcomes);
  }

  /** Returns what programs are told of a service, as JSON. */
  static String outside(RunningService service, int patience) throws Exception {
    Map<String, Object> outside = service.outside();
    outside.put("canary", SharedServices.CANARY);
    outside.put("bytes", WallAttempt.MEGABYTES << 20);
    outside.put("processes", PROCESSES);
    outside.put("millicores", WallAttempt.MILLICORES);
    outside.put("patience", patience);
    return JsonMapper.shared().writeValueAsString(outside);
  }

  AttemptOutcome outcome(WallAttempt attempt) {
    return Objects.requireNonNull(outcomes.get(attempt));
  }

  String tier() {
    return isolation.get("tier").asString();
  }

  List<String> walls() {
    return texts(isolation.get("walls"));
  }

  List<String> missing() {
    return texts(isolation.get("missing"));
  }

  List<String> warnings() {
    return texts(isolation.get("warnings"));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
