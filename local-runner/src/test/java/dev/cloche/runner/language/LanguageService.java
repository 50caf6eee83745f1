package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RootFileSystem;
import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Is a service as shipped, and a client that sends it scripts. */
final class LanguageService implements AutoCloseable {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final RunnerProcess process;
  private final URI address;
  private final ServiceClient client = new ServiceClient();

  private LanguageService(RunnerProcess process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it; without a root file system the tests of the class are skipped. */
  static LanguageService start(Map<String, String> settings) throws Exception {
    RootFileSystem.require();
    RunnerProcess process = RunnerProcess.start(settings);
    try {
      return new LanguageService(process, RunnerProcess.address(process.awaitPrintedCommand()));
    } catch (AssertionError e) {
      process.close();
      throw e;
    }
  }

  /** Returns what the service says of each language. */
  List<JsonNode> languages() throws Exception {
    return json(client.get(address.resolve("/api/v1/languages")))
        .get("languages")
        .valueStream()
        .toList();
  }

  /** Sends a request, whatever comes of it. */
  HttpResponse<String> send(Map<String, ?> request) throws Exception {
    String body = JsonMapper.shared().writeValueAsString(request);
    return client.post(address.resolve("/api/v1/execute"), body);
  }

  /** Runs a script that is expected to be let run, and returns the result. */
  JsonNode run(Map<String, ?> request) throws Exception {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    return json(answer);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Returns the KB of memory that the service itself holds; its jails are other processes. */
  long residentKilobytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    Matcher line = RESIDENT.matcher(Files.readString(status));
    assertThat(line.find()).isTrue();
    return Long.parseLong(line.group(1));
  }

  /** Returns what the service has written so far. */
  String output() {
    return process.output();
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    process.close();
  }
}
