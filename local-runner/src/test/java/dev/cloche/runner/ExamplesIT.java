package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what README and examples show, and what is wrong, to the service as shipped. */
final class ExamplesIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is in the answer to a command that has this in it. */
  private static final Map<String, String> ANSWERS_OF_THE_README =
      Map.of(
          "print(6 * 7)", "\"stdout\":\"42\\n\"",
          "tiemout", "\"field\":\"tiemout\"",
          "api/v1/validate", "'(' was never closed",
          "openapi.json", "\"openapi\":\"3.1.0\"",
          "@examples/output-files.json", "\"name\":\"plot.png\"");

  private static RunnerProcess runner;
  private static URI address;

  private final ServiceClient client = new ServiceClient();

  @BeforeAll
  static void start() throws Exception {
    runner = RunnerProcess.start(Map.of());
    address = RunnerProcess.address(runner.awaitPrintedCommand());
  }

  @AfterAll
  static void stop() throws Exception {
    runner.close();
  }

  @AfterEach
  void close() {
    client.close();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.post(address.resolve(path), body);
  }

  private static String example(String name) throws IOException {
    return Files.readString(ROOT.resolve("examples/" + name + ".json"));
  }

  static List<Arguments> examples() {
    return List.of(
        arguments("hello-python", "success", "hello from python\n"),
        arguments("javascript", "success", "hello from node 1 4 9\n"),
        arguments("bash", "success", "hello from bash\n1\n4\n9\n"),
        arguments("go", "success", "hello from go\n"),
        arguments("sql", "success", " sum \n-----\n 640\n(1 row)\n\n"),
        arguments("strict", "success", "2432902008176640000\n"),
        arguments("stdin", "success", "42\n"),
        arguments("args", "success", "one and two words and ünïcode\n"),
        arguments("environment", "success", "hello, world\n"),
        arguments("files", "success", "bell jar 42\n[0, 1, 2, 255]\n"),
        arguments("entrypoint", "success", "working\n"),
        arguments("output-files", "success", "two files\n"),
        arguments("output-base64", "success", "AJ+Slv8="),
        arguments("limits", "timeout", ""));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleAnswersWhatItSays(String name, String status, String stdout) throws Exception {
    if (name.equals("go") || name.equals("sql")) {
      RootFileSystem.require();
    }
    HttpResponse<String> answer = post("/api/v1/execute", example(name));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode result = JSON.readTree(answer.body());
    assertThat(result.get("status").asString()).isEqualTo(status);
    assertThat(result.get("stdout").asString()).isEqualTo(stdout);
    assertThat(result.get("isolation").get("tier").asString()).isEqualTo("full");
  }

  @Test
  void shortFormsAnswerInTheirOwnWords() throws Exception {
    assertThat(post("/execute", example("short-script")).body())
        .isEqualTo("{\"result\":{\"result\":42},\"stdout\":\"thinking\\n\"}");
    assertThat(post("/execute", example("short-code")).body())
        .contains("\"success\":true", "\"stdout\":\"hello from the short form\\n\"");
  }

  @Test
  void everyExampleIsTried() throws Exception {
    Stream<String> tried =
        Stream.concat(
            examples().stream().map(example -> example.get()[0] + ".json"),
            Stream.of("short-script.json", "short-code.json"));
    try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(tried.toList());
    }
  }

  static List<String> commandsOfTheReadme() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("README.md"), UTF_8)) {
      if (line.startsWith("curl ")) {
        commands.add(line);
      }
    }
    assertThat(commands).hasSizeGreaterThan(1);
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commandsOfTheReadme")
  void commandOfTheReadmeWorksAsWritten(String command, @TempDir Path scratch) throws Exception {
    String here = command.replace("http://127.0.0.1:8080", address.toString());
    String output = CurlCommand.run(here, ROOT, scratch);

    List<String> expected =
        ANSWERS_OF_THE_README.entrySet().stream()
            .filter(answer -> command.contains(answer.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(expected).as("this test must know what the command answers").hasSize(1);
    assertThat(output).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                          | 400 |",
        "[]                                                         | 400 |",
        "{\"language\":\"python\",\"code\":\"1\",\"tiemout\":3}     | 400 | tiemout",
        "{\"language\":\"python\",\"code\":\"1\",\"timeout\":\"3\"} | 400 | timeout",
        "{\"language\":\"python\",\"code\":\"1\",\"timeout\":301}   | 400 | timeout",
        "{\"language\":\"python\",\"code\":\"1\",\"timeout\":1e2147483648} | 400 | timeout",
        "{\"language\":\"klingon\",\"code\":\"1\"}                  | 400 | language",
        "{\"language\":\"python\",\"code\":\"a\\u0000b\"}           | 400 | code",
        "{\"language\":\"python\",\"code\":\"\\ud800\"}             | 400 | code",
        "{\"language\":\"python\",\"code\":\"1\",\"files\":{\"../x\":\"\"}} | 400 | files",
        "{\"language\":\"python\",\"code\":\"1\",\"entrypoint\":\"main\"} | 422 | entrypoint",
      })
  void wrongRequestIsToldWhatIsWrong(String body, int status, String field) throws Exception {
    HttpResponse<String> answer = post("/api/v1/execute", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    if (field != null) {
      assertThat(problem.get("field").asString()).startsWith(field);
    }
    assertThat(answer.body()).doesNotContain("Exception", "\\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nosuch", "/api/v1/execute", "/api/v1/languages"})
  void headAnswersWhatGetAnswers_butForTheBody(String path) throws Exception {
    HttpResponse<String> whole = client.get(address.resolve(path));
    HttpResponse<String> head = client.head(address.resolve(path));

    assertThat(head.statusCode()).isEqualTo(whole.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .hasValue(String.valueOf(whole.body().getBytes(UTF_8).length));
  }

  @Test
  void bodyBeyondItsBoundIsRefusedWhole() throws Exception {
    String body = "{\"code\": \"" + "x".repeat(13 << 20) + "\"}";

    assertThat(post("/api/v1/execute", body).statusCode()).isEqualTo(413);
  }

  @Test
  void twoHundredRequestsSixteenAtATimeAllGetTheirOwnAnswers() throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String body = "{\"language\": \"python\", \"code\": \"print('answer', " + i + ")\"}";
        answers.add(threads.submit(() -> post("/api/v1/execute", body)));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get().statusCode()).isEqualTo(200);
        assertThat(answers.get(i).get().body()).contains("\"stdout\":\"answer " + i + "\\n\"");
      }
    }
  }
}
