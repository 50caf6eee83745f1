package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to chromedriver in the words of W3C WebDriver (w3.org/TR/webdriver2).
 *
 * <p>By hand, since a dozen of its commands are all that is needed here, and Selenium would bring
 * twenty libraries for them.
 */
final class WebDriver implements AutoCloseable {

  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A browser that hangs fails its test; a new one takes some seconds on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final URI address;

  private WebDriver(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Finds a program on the path. */
  static Optional<Path> find(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it on a port that is free. */
  static WebDriver start() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    BufferedReader output = process.inputReader(UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        // Else it would wait for a reader of what it says later.
        Thread.ofVirtual().start(() -> output.lines().forEach(said -> {}));
        return new WebDriver(process, Integer.parseInt(started.group(1)));
      }
    }
    throw new AssertionError("chromedriver ended with " + process.waitFor());
  }

  /** Sends a command with parameters, and returns the value of its answer. */
  JsonNode post(String path, Map<String, ?> parameters) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(parameters);
    return value(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a command without parameters, and returns the value of its answer. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return value(HttpRequest.newBuilder(address.resolve(path)));
  }

  /** Ends what a path names. */
  void delete(String path) throws IOException, InterruptedException {
    value(HttpRequest.newBuilder(address.resolve(path)).DELETE());
  }

  private JsonNode value(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    JsonNode value = JSON.readTree(answer.body()).get("value");
    if (answer.statusCode() != 200) {
      throw new AssertionError("the browser says: " + value.path("message").asString(""));
    }
    return value;
  }

  @Override
  public void close() throws InterruptedException {
    client.shutdownNow();
    process.destroy();
    if (!process.waitFor(10, SECONDS)) {
      process.destroyForcibly();
    }
  }
}
