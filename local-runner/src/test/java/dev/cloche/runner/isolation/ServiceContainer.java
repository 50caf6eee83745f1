package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.http.Exchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Is the service in a container without a network: it listens on the container's own loopback, and
 * requests are sent from within, by a small program in the image.
 */
final class ServiceContainer implements RunningService {

  private static final long SECONDS_TO_START = 60;
  private static final long SECONDS_TO_END = 30;

  private final DockerDaemon daemon;
  private final String name;
  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Completes with true at the line that says so, with false at the end without such a line. */
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private final Thread reader;

  private ServiceContainer(DockerDaemon daemon, String name, Process process) {
    this.daemon = daemon;
    this.name = name;
    this.process = process;
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /**
   * Starts it, and waits until it is ready or has ended.
   *
   * @param options of {@code docker run}
   * @param settings the only ones that it finds besides those of the image; without others it
   *     stores no files
   */
  static ServiceContainer start(
      DockerEngine engine, List<String> options, Map<String, String> settings) throws Exception {
    String name = "service-" + UUID.randomUUID();
    List<String> arguments =
        new ArrayList<>(List.of("run", "--pull=never", "--network=none", "--name=" + name));
    arguments.addAll(options);
    // The first of two alike gives way.
    arguments.add("--env=CLOCHE_STORAGE_PROVIDER=none");
    settings.forEach((variable, value) -> arguments.add("--env=" + variable + "=" + value));
    arguments.add(engine.image());
    Process process = engine.daemon().client(arguments).redirectErrorStream(true).start();
    var container = new ServiceContainer(engine.daemon(), name, process);
    try {
      container.ready.get(SECONDS_TO_START, SECONDS);
    } catch (TimeoutException e) {
      container.close();
      throw new AssertionError("It is neither ready nor has it ended:\n" + container.output(), e);
    }
    return container;
  }

  private void read() {
    try (BufferedReader output = process.inputReader(UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (line.startsWith("curl ")) {
          ready.complete(true);
        }
      }
      ready.complete(false);
    } catch (IOException e) {
      ready.completeExceptionally(e);
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether it has become ready; else it has ended. */
  boolean isReady() throws ExecutionException, InterruptedException {
    return ready.get();
  }

  /** Waits for its end and returns its exit code. */
  int awaitExit() throws InterruptedException {
    if (!process.waitFor(SECONDS_TO_END, SECONDS)) {
      throw new AssertionError("It did not end:\n" + output());
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public String output() {
    return String.join("\n", lines);
  }

  @Override
  public List<Exchange> send(List<Call> calls) throws IOException, InterruptedException {
    assertThat(ready).as("%s", output()).isCompletedWithValue(true);
    List<List<String>> requests =
        calls.stream().map(call -> List.of(call.method(), call.path(), call.body())).toList();
    String printed =
        python("0", JsonMapper.shared().writeValueAsBytes(requests), source("requests.py"))
            .printed();
    JsonNode answers = JsonMapper.shared().readTree(printed);
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      exchanges.add(ContainerAnswer.of(calls.get(i), answers.get(i)));
    }
    return exchanges;
  }

  /** Runs a program of Python beside the service, as another user, who may be root. */
  FinishedCommand python(String user, byte[] input, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("exec", "--interactive", "--user=" + user));
    command.addAll(List.of(name, "/usr/bin/python3", "-c", program));
    command.addAll(List.of(arguments));
    return daemon.tried(command, input);
  }

  /** Returns the text of a program of these tests. */
  static String source(String file) throws IOException {
    return Files.readString(Path.of("src", "test", "docker", file));
  }

  @Override
  public Map<String, Object> outside() throws IOException, InterruptedException {
    JsonNode described =
        JsonMapper.shared().readTree(python("0", new byte[0], source("describe.py")).printed());
    Map<String, Object> outside = new HashMap<>(Map.of("port", 8080, "file", TestImage.CANARY));
    described.properties().forEach(field -> outside.put(field.getKey(), field.getValue()));
    return outside;
  }

  /** Runs a command in the container as another user, who may be root, beside the service. */
  FinishedCommand exec(String user, String... command) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("exec", "--user=" + user, name));
    arguments.addAll(List.of(command));
    return daemon.tried(arguments, new byte[0]);
  }

  /** Sends SIGTERM, and returns the exit code. */
  int stop() throws IOException, InterruptedException {
    daemon.docker("kill", "--signal=TERM", name);
    return awaitExit();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    daemon.docker("rm", "--force", name);
    awaitExit();
  }
}
