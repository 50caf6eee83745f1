package dev.cloche.runner.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Is the service as a process of the machine that runs the tests. */
final class ServiceOnThisMachine implements RunningService {

  private final RunnerProcess process;
  private final URI address;
  private final ServiceClient client = new ServiceClient();

  private ServiceOnThisMachine(RunnerProcess process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it and waits until it is ready. */
  static ServiceOnThisMachine start(Map<String, String> settings) throws Exception {
    RunnerProcess process = RunnerProcess.start(settings);
    try {
      return new ServiceOnThisMachine(
          process, RunnerProcess.address(process.awaitPrintedCommand()));
    } catch (AssertionError e) {
      process.close();
      throw e;
    }
  }

  @Override
  public JsonNode health() throws Exception {
    return json(client.get(address.resolve("/health")));
  }

  @Override
  public JsonNode execute(String language, String code) throws Exception {
    String request =
        JsonMapper.shared().writeValueAsString(Map.of("language", language, "code", code));
    return json(client.post(address.resolve("/api/v1/execute"), request));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Override
  public void close() throws Exception {
    client.close();
    process.close();
  }
}
