package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Says that scripts made to break a parser or a compiler break neither it nor the service. */
@Timeout(60)
final class BadInputIT {

  private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

  /** The limits of both steps, and a second for what is around them. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10 + 5 + 1);

  /** A quarter of what a compiler may take, so that nothing of a bomb can be in the service. */
  private static final long MOST_GROWTH_KB = 128 << 10;

  private static LanguageService service;

  @BeforeAll
  static void start() throws Exception {
    service = LanguageService.start(Map.of("CLOCHE_COMPILE_TIMEOUT", "10s"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (service != null) {
      service.close();
    }
  }

  static List<String> languages() throws Exception {
    return ScriptArchive.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void serviceOutlivesBadScripts(String language) throws Exception {
    runHello(language);
    long before = service.residentKilobytes();

    SoftAssertions all = new SoftAssertions();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Duration>> checks = new ArrayList<>();
      for (BadScript script : BadScripts.in(language)) {
        checks.add(
            threads.submit(
                () -> {
                  long start = System.nanoTime();
                  script.check(service, language);
                  return Duration.ofNanos(System.nanoTime() - start);
                }));
      }
      for (Future<Duration> check : checks) {
        all.check(() -> assertThat(check.get()).isLessThan(LONGEST_ANSWER));
      }
    }
    all.assertAll();

    runHello(language);
    assertThat(service.residentKilobytes() - before).isLessThan(MOST_GROWTH_KB);
    assertThat(service.output().lines()).noneMatch(line -> line.contains(" WARN "));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void byteOrderMark_isTheLanguagesToJudge(String language) throws Exception {
    Map<String, Object> request = hello(language);
    request.compute("code", (name, code) -> "\uFEFF" + code);

    HttpResponse<String> answer = service.send(request);

    // bash, javac and sqlite3 take it for a part of the first word.
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    if (!List.of("bash", "java", "sqlite").contains(language)) {
      JsonNode result = LanguageService.json(answer);
      assertThat(result.get("status").asString()).as("%s", result).isEqualTo("success");
      assertThat(result.get("stderr").asString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void linesMayEndAsOnWindows(String language) throws Exception {
    Map<String, Object> request = hello(language);
    request.compute("code", (name, code) -> String.valueOf(code).replace("\n", "\r\n"));

    HttpResponse<String> answer = service.send(request);

    if (language.equals("bash")) { // For which the additional character is a part of the words.
      assertThat(answer.statusCode()).isIn(200, 422);
    } else {
      JsonNode result = LanguageService.json(answer);
      assertThat(result.path("status").asString()).as("%s", result).isEqualTo("success");
      assertThat(result.get("stdout").asString()).contains("größe 42");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void nulIsRefused(String language) throws Exception {
    Map<String, Object> request = hello(language);
    request.compute("code", (name, code) -> code + "\0");

    HttpResponse<String> answer = service.send(request);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(LanguageService.json(answer).get("field").asString()).isEqualTo("code");
  }

  private static Map<String, Object> hello(String language) throws Exception {
    return ScriptArchive.of(language).request("unicode");
  }

  private static void runHello(String language) throws Exception {
    JsonNode result = service.run(hello(language));
    assertThat(result.get("status").asString()).as("%s", result).isEqualTo("success");
  }
}
