package dev.cloche.runner.validation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the shipped jar and sends scripts to it. */
final class ValidationService implements AutoCloseable {

  private final RunnerProcess runner;
  private final URI address;
  private final ServiceClient client = new ServiceClient();
  private final Set<String> languages;

  private ValidationService(RunnerProcess runner) throws IOException, InterruptedException {
    this.runner = runner;
    this.address = RunnerProcess.address(runner.awaitPrintedCommand());
    JsonNode known =
        JsonMapper.shared()
            .readTree(client.get(address.resolve("/api/v1/languages")).body())
            .get("languages");
    this.languages =
        known.values().stream()
            .filter(language -> language.get("available").booleanValue())
            .map(language -> language.get("name").asString())
            .collect(toSet());
  }

  /** Starts it; {@code settings} are the only ones that it finds. */
  static ValidationService start(Map<String, String> settings)
      throws IOException, InterruptedException {
    return new ValidationService(RunnerProcess.start(settings));
  }

  /** Skips the test aloud where the runtime of a language is not installed; fails where CI=true. */
  void assumeOffered(String language) {
    if (!languages.contains(language)) {
      String reason = "skipped: " + language + " is not available here; make rootfs builds it";
      assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
      System.out.println(reason);
      Assumptions.abort(reason);
    }
  }

  Answer execute(Script script) throws IOException, InterruptedException {
    return send("/api/v1/execute", script.toJson());
  }

  Answer check(Script script) throws IOException, InterruptedException {
    return send("/api/v1/validate", script.toJson());
  }

  /** Sends one of the short forms. */
  Answer shortForm(String field, String text) throws IOException, InterruptedException {
    return send("/execute", JsonMapper.shared().writeValueAsString(Map.of(field, text)));
  }

  Answer send(String route, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.post(address.resolve(route), body);
    return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    runner.close();
  }
}
