package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cloche.http.Exchange;
import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Is the service as a process of the machine that runs the tests. */
final class ServiceOnThisMachine implements RunningService {

  /** Is a file beside those of the service that no script may see. */
  private static final Path CANARY = Path.of("target", "canary").toAbsolutePath();

  private final RunnerProcess process;
  private final URI address;
  private final ServiceClient client = new ServiceClient();

  private ServiceOnThisMachine(RunnerProcess process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it and waits until it is ready. */
  static ServiceOnThisMachine start(Map<String, String> settings) throws Exception {
    Files.writeString(CANARY, "canary of a file");
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
  public List<Exchange> send(List<Call> calls) throws Exception {
    List<Exchange> exchanges = new ArrayList<>();
    for (Call call : calls) {
      URI route = address.resolve(call.path());
      HttpResponse<String> answer =
          call.body().isEmpty() ? client.get(route) : client.post(route, call.body());
      exchanges.add(
          new Exchange(
              call.method(),
              call.path(),
              Optional.of(call.body().getBytes(UTF_8)),
              answer.statusCode(),
              answer.headers().map(),
              answer.body().getBytes(UTF_8)));
    }
    return exchanges;
  }

  @Override
  public Map<String, Object> outside() throws Exception {
    Path describe = Path.of("src", "test", "docker", "describe.py");
    JsonNode described =
        JsonMapper.shared()
            .readTree(
                FinishedCommand.of(
                        new ProcessBuilder(
                            "/usr/bin/python3", describe.toString(), String.valueOf(process.pid())),
                        new byte[0])
                    .printed());
    Map<String, Object> outside =
        new HashMap<>(Map.of("port", address.getPort(), "file", CANARY.toString()));
    described.properties().forEach(field -> outside.put(field.getKey(), field.getValue()));
    return outside;
  }

  @Override
  public String output() {
    return process.output();
  }

  @Override
  public void close() throws Exception {
    client.close();
    process.close();
  }
}
