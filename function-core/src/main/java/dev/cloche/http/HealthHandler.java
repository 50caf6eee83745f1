package dev.cloche.http;

import dev.cloche.execution.AdmissionGate;
import dev.cloche.language.LanguageAvailability;
import dev.cloche.sandbox.Sandbox;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers {@code GET /health}.
 *
 * <p>{@code unhealthy}, with HTTP 503, means that no script is run: the service is ending or does
 * not confine scripts as it should. {@code degraded} means that a language that is switched on
 * cannot run, that a wall is missing, or that the last output file could not be stored.
 */
final class HealthHandler implements Handler {

  private final Sandbox sandbox;
  private final String version;
  private final Responses responses;

  HealthHandler(Sandbox sandbox, String version, Responses responses) {
    this.sandbox = sandbox;
    this.version = version;
    this.responses = responses;
  }

  @Override
  public ApiResponse handle(ApiRequest request) {
    AdmissionGate.Occupancy occupancy = sandbox.occupancy();
    boolean runs = sandbox.isolates() && occupancy.admitting();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", runs ? (isWhole() ? "healthy" : "degraded") : "unhealthy");
    json.put("version", version);
    putExecutor(json.putObject("executor"));
    json.set("isolation", sandbox.isolation().toJson());
    putComponents(json.putObject("components"), occupancy);
    return responses.json(runs ? 200 : 503, json);
  }

  private boolean lacksNoWall() {
    return sandbox.isolation().missing().isEmpty();
  }

  private boolean isWhole() {
    return lacksNoWall() && !sandbox.languages().isLacking() && !sandbox.storeFails();
  }

  private void putExecutor(ObjectNode json) {
    String name = sandbox.executor();
    json.put("provider", name);
    json.put("name", name);
    json.put("healthy", sandbox.isolates());
    json.putArray("fallbacks");
    json.putArray("available_providers").add(name);
    json.putArray("active_providers").add(name);
  }

  private void putIsolation(ObjectNode json) {
    json.put("status", sandbox.isolates() ? (lacksNoWall() ? "healthy" : "degraded") : "unhealthy");
    sandbox.isolationFault().ifPresent(fault -> json.put("fault", fault));
  }

  private void putComponents(ObjectNode json, AdmissionGate.Occupancy occupancy) {
    putIsolation(json.putObject("isolation"));
    json.putObject("admission")
        .put("status", occupancy.admitting() ? "healthy" : "unhealthy")
        .put("running", occupancy.running())
        .put("waiting", occupancy.waiting());
    json.putObject("storage")
        .put("status", sandbox.storeFails() ? "degraded" : "healthy")
        .put("available", sandbox.stores());
    ObjectNode found = json.putObject("languages");
    found.put("status", sandbox.languages().isLacking() ? "degraded" : "healthy");
    sandbox
        .languages()
        .all()
        .forEach((language, availability) -> found.put(language.name(), word(availability)));
  }

  private static String word(LanguageAvailability availability) {
    return switch (availability) {
      case LanguageAvailability.Available available -> "available";
      case LanguageAvailability.RuntimeMissing missing -> "missing";
      case LanguageAvailability.SwitchedOff off -> "off";
    };
  }
}
