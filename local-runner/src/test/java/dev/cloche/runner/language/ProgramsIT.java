package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RootFileSystem;
import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs small real programs in every language and compares what they print. */
final class ProgramsIT {

  private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

  private static RunnerProcess runner;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    RootFileSystem.require();
    runner = RunnerProcess.start(Map.of("CLOCHE_MAX_TIMEOUT", "60s"));
    address = RunnerProcess.address(runner.awaitPrintedCommand());
  }

  @AfterAll
  static void stop() throws Exception {
    if (runner != null) {
      runner.close();
    }
  }

  static List<String> languages() throws IOException {
    return ConformanceProgram.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void programsPrintWhatTheyMust(String language) throws Exception {
    List<ConformanceProgram> programs = ConformanceProgram.of(language);
    SoftAssertions all = new SoftAssertions();
    try (var client = new ServiceClient();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> checks = new ArrayList<>();
      for (ConformanceProgram program : programs) {
        checks.add(threads.submit(() -> run(client, program)));
      }
      for (Future<?> check : checks) {
        all.check(check::get);
      }
    }
    all.assertAll();
  }

  private static Void run(ServiceClient client, ConformanceProgram program) throws Exception {
    HttpResponse<String> answer =
        client.post(address.resolve("/api/v1/execute"), program.request());
    program.check(JsonMapper.shared().readTree(answer.body()));
    return null;
  }

  /** As many as are promised, so that none is lost unseen. */
  @Test
  void thereAreEnoughOfThem() throws Exception {
    Map<String, Integer> promised =
        Map.of("python", 100, "javascript", 100, "go", 30, "rust", 30, "java", 30, "cpp", 30);

    for (String language : offered()) {
      assertThat(ConformanceProgram.of(language))
          .as(language)
          .hasSizeGreaterThanOrEqualTo(promised.getOrDefault(language, 10));
    }
  }

  private static List<String> offered() throws Exception {
    try (var client = new ServiceClient()) {
      JsonNode answer =
          JsonMapper.shared().readTree(client.get(address.resolve("/api/v1/languages")).body());
      return answer
          .get("languages")
          .valueStream()
          .map(language -> language.get("name").stringValue())
          .toList();
    }
  }
}
