package dev.cloche.http;

import static dev.cloche.http.TestingApi.json;
import static dev.cloche.http.TestingApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.config.KeyHash;
import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.Issue;
import dev.cloche.contract.Severity;
import dev.cloche.contract.TestingJson;
import dev.cloche.contract.ValidationReport;
import dev.cloche.execution.Admission;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.Compilation;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.Limit;
import dev.cloche.execution.Measurements;
import dev.cloche.execution.ReturnValue;
import dev.cloche.execution.TestingExecutor;
import dev.cloche.execution.Verdict;
import dev.cloche.language.TestingLanguages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ExecuteTest {

  private static final String PATH = "/api/v1/execute";
  private static final String HELLO = "{'language': 'python', 'code': 'print(1)'}";

  private final TestingApi api = new TestingApi();

  @Test
  void aScriptIsRunAndItsResultAnswered() {
    api.executor.answer(TestingExecutor.finished(new Verdict.Exited(0), "1\n", ""));

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cache-Control", "no-store")
        .containsKey("X-Request-Id");
    assertThat(text(response, "status")).isEqualTo("success");
    assertThat(text(response, "stdout")).isEqualTo("1\n");
    assertThat(text(response, "execution_id"))
        .isEqualTo(api.executor.plans().getFirst().executionId());
    assertThat(api.executor.plans()).hasSize(1);
  }

  @Test
  void everythingInTheRequestReachesTheExecutor() {
    api.post(
        PATH,
        """
        {'language': 'nodejs', 'script': 's', 'stdin': 'in', 'args': ['a'], 'env': {'A': '1'},
         'files': {'d/x': 'y'}, 'entrypoint': 'main', 'timeout': 2, 'mem_limit': 64,
         'session_id': 'me', 'warm': true}
        """);

    ExecutionPlan plan = api.executor.plans().getFirst();
    assertThat(plan.language().name()).isEqualTo("javascript");
    assertThat(plan.code()).isEqualTo("s");
    assertThat(plan.stdin()).isEqualTo(new byte[] {'i', 'n'});
    assertThat(plan.arguments()).containsExactly("a");
    assertThat(plan.environment()).containsExactly(Map.entry("A", "1"));
    assertThat(plan.files()).singleElement().satisfies(f -> assertThat(f.path()).isEqualTo("d/x"));
    assertThat(plan.entrypoint()).contains("main");
    assertThat(plan.limits().timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(plan.limits().memoryBytes()).isEqualTo(64L << 20);
  }

  @Test
  void whateverBecameOfTheScriptTheHttpStatusIs200() {
    api.executor.answer(
        TestingExecutor.finished(new Verdict.MemoryExceeded(64 << 20), "so far", ""));

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(response.status()).isEqualTo(200);
    assertThat(text(response, "status")).isEqualTo("memory_limit");
    assertThat(text(response, "stdout")).isEqualTo("so far");
    assertThat(text(response, "error_kind")).isEqualTo("limit");
  }

  @Test
  void bytesThatAreNotUtf8AreReplacedOrGivenAsBase64() {
    byte[] bytes = {(byte) 0xFF, 0};
    api.executor.answer(
        new ExecutionOutcome.Finished(
            new Verdict.Exited(0),
            bytes,
            true,
            bytes,
            false,
            new ReturnValue.Missing(),
            new Measurements(Duration.ZERO, Duration.ZERO, 0, OptionalLong.empty()),
            Optional.empty(),
            List.of()));

    // Not read by TestingApi.json, which refuses the NUL that is rightly in there.
    assertThat(new String(api.post(PATH, HELLO).body(), StandardCharsets.UTF_8))
        .contains("\"stdout\":\"\uFFFD\\u0000\"", "\"stdout_truncated\":true");
    ApiResponse unharmed = api.post(PATH, HELLO.replace("}", ", 'output_encoding': 'base64'}"));
    assertThat(text(unharmed, "stdout")).isEqualTo("/wA=");
    assertThat(text(unharmed, "stderr")).isEqualTo("/wA=");
    assertThat(text(unharmed, "output")).isEqualTo("/wA=");
  }

  @Test
  void whatTheSandboxFailedToDoIsA500WithTheSameBody() {
    api.executor.behave(
        (plan, files, cancellation) -> {
          throw new ExecutorException(ExecutorException.Code.AGENT_LOST, "gone");
        });

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
    assertThat(text(response, "status")).isEqualTo("internal_error");
    assertThat(text(response, "error_kind")).isEqualTo("infrastructure");
  }

  @Test
  void anErrorOfOursIsA500ProblemWithoutATraceAndLoggedWithoutTheScript() {
    api.executor.behave(
        (plan, files, cancellation) -> {
          throw new IllegalStateException("could not run " + plan.code());
        });

    ApiResponse response = api.handle("POST", PATH, Map.of("x-request-id", "abc-1"), HELLO);

    assertThat(response.status()).isEqualTo(500);
    assertThat(text(response, "code")).isEqualTo("internal_error");
    assertThat(json(response).toString()).doesNotContain("IllegalState", "print(1)", "at dev.");
    assertThat(api.log.lines())
        .singleElement()
        .asString()
        .contains("abc-1", "IllegalStateException", "at dev.cloche")
        .doesNotContain("print(1)");
  }

  @Test
  void evenARunawayRecursionIsAnswered() {
    api.executor.behave(
        (plan, files, cancellation) -> {
          throw new StackOverflowError();
        });

    assertThat(api.post(PATH, HELLO).status()).isEqualTo(500);
  }

  @Test
  void aMissingEntrypointIsA422() {
    api.executor.answer(
        ExecutionOutcome.Checked.refused("entrypoint_missing", "the script has no main()"));

    ApiResponse response = api.post(PATH, HELLO.replace("}", ", 'entrypoint': 'main'}"));

    assertThat(response.status()).isEqualTo(422);
    assertThat(text(response, "code")).isEqualTo("entrypoint_missing");
    assertThat(text(response, "field")).isEqualTo("entrypoint");
  }

  @Test
  void aScriptThatIsNotValidIsA422WithItsIssues() {
    api.executor.answer(
        new ExecutionOutcome.Checked(
            new ValidationReport(
                List.of(
                    new Issue(Severity.WARNING, "endless_loop", "no way out", 1, 1),
                    new Issue(Severity.ERROR, "syntax_error", "invalid syntax", 2, 5)))));

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(response.status()).isEqualTo(422);
    assertThat(text(response, "code")).isEqualTo("script_invalid");
    assertThat(text(response, "error")).isEqualTo("code: line 2: invalid syntax");
    assertThat(json(response).get("issues").toString())
        .isEqualTo(
            "[{\"severity\":\"warning\",\"code\":\"endless_loop\",\"message\":\"no way out\","
                + "\"line\":1,\"column\":1},{\"severity\":\"error\",\"code\":\"syntax_error\","
                + "\"message\":\"invalid syntax\",\"line\":2,\"column\":5}]");
  }

  @Test
  void aScriptThatDoesNotCompileIsAResult() {
    var compilation =
        new Compilation(
            new byte[0],
            "main.c:1:5: error: no".getBytes(StandardCharsets.UTF_8),
            OptionalInt.of(1),
            Duration.ofMillis(30));
    api.executor.answer(
        new ExecutionOutcome.Finished(
            new Verdict.NotCompiled(),
            new byte[0],
            false,
            new byte[0],
            false,
            new ReturnValue.Missing(),
            new Measurements(Duration.ZERO, Duration.ZERO, 0, OptionalLong.empty()),
            Optional.of(compilation),
            List.of()));

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(response.status()).isEqualTo(200);
    assertThat(text(response, "status")).isEqualTo("compile_error");
    assertThat(text(response, "error")).isEqualTo("The script does not compile: line 1: no.");
    assertThat(json(response).get("compile").toString())
        .isEqualTo(
            "{\"stdout\":\"\",\"stderr\":\"main.c:1:5: error: no\",\"exit_code\":1,\"time_ms\":30}");
  }

  @Test
  void aFullQueueIsA429WithRetryAfter() throws Exception {
    try (Admission taken = api.gate.admit(1, Cancellation.none())) {
      ApiResponse response = api.post(PATH, HELLO);

      assertThat(response.status()).isEqualTo(429);
      assertThat(response.headers()).containsEntry("Retry-After", "1");
      assertThat(text(response, "code")).isEqualTo("queue_full");
    }
  }

  @Test
  void aServiceThatEndsAnswers503() {
    api.gate.stopAdmitting();

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(response.status()).isEqualTo(503);
    assertThat(text(response, "code")).isEqualTo("shutting_down");
    assertThat(response.headers()).containsKey("Retry-After");
  }

  @Test
  void isolationBelowTheMinimumIsA503() {
    api.executor.confineWith(IsolationTier.MINIMAL);

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(response.status()).isEqualTo(503);
    assertThat(text(response, "code")).isEqualTo("isolation_unavailable");
    assertThat(api.executor.plans()).isEmpty();
  }

  @Test
  void whoHangsUpWhileWaitingGetsAWellFormedAnswerThatNobodyReads() {
    var cancellation = new Cancellation();
    cancellation.cancel();

    ApiResponse response =
        api.handle("POST", PATH, Map.of(), TestingJson.bytes(HELLO), cancellation);

    assertThat(response.status()).isEqualTo(200);
    assertThat(text(response, "status")).isEqualTo("cancelled");
    assertThat(api.executor.plans()).isEmpty();
  }

  @Test
  void theCancellationOfTheRequestReachesTheExecutor() {
    var cancellation = new Cancellation();
    api.executor.behave(
        (plan, files, given) -> {
          cancellation.cancel();
          return TestingExecutor.finished(
              given.isCancelled() ? new Verdict.Cancelled() : new Verdict.Exited(0));
        });

    ApiResponse response =
        api.handle("POST", PATH, Map.of(), TestingJson.bytes(HELLO), cancellation);

    assertThat(text(response, "status")).isEqualTo("cancelled");
  }

  @Test
  void anInterruptedServerAnswersThatItShutsDown() {
    api.executor.behave(
        (plan, files, cancellation) -> {
          throw new InterruptedException();
        });

    ApiResponse response = api.post(PATH, HELLO);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(response.status()).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'language': 'python'                                   | malformed_json    | ",
        "{'language': 'python'}                                  | invalid_request   | code",
        "{'language': 'python', 'code': 'x', 'timeout': '30'}    | invalid_request   | timeout",
        "{'language': 'python', 'code': 'x', 'timeout': 301}     | invalid_request   | timeout",
        "{'language': 'python', 'code': 'x', 'cpu': 1}           | invalid_request   | cpu",
        "{'language': 'python', 'code': 'a\\u0000'}              | invalid_request   | code",
        "{'language': 'cobol', 'code': 'x'}                      | unknown_language  | language",
        "{'language': 'python', 'code': 'x', 'cpu_limit': 500}   | limit_unavailable | cpu_limit",
        "{'language': 'bash', 'code': 'x', 'validation':'strict'}| validation_unavailable   | validation",
        "{'language': 'bash', 'code': 'x'}                       | language_unavailable | language",
      })
  void aBadRequestIsA400ThatNamesTheFieldAndRunsNothing(String body, String code, String field) {
    api.offer(TestingLanguages.withoutBash());
    api.executor.enforceOnly(EnumSet.noneOf(Limit.class));

    ApiResponse response = api.post(PATH, body);

    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response, "code")).isEqualTo(code);
    assertThat(Optional.ofNullable(json(response).get("field")).map(f -> f.stringValue()))
        .isEqualTo(Optional.ofNullable(field));
    assertThat(api.executor.plans()).isEmpty();
  }

  @Test
  void aBodyBeyondTheLimitIsA413() {
    api.configure("CLOCHE_MAX_BODY_SIZE", "1KB");

    assertThat(api.post(PATH, "{'code': '" + "x".repeat(1100) + "'}").status()).isEqualTo(413);
    assertThat(api.post(PATH, HELLO).status()).isEqualTo(200);
  }

  @Test
  void aNumberThatIsTooLargeIsRefusedWithItsBound() {
    ApiResponse response = api.post(PATH, HELLO.replace("}", ", 'mem_limit': 99999999999}"));

    assertThat(text(response, "error")).isEqualTo("mem_limit: must be at most 2048 MB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /nothing        | accept         | *           | 404",
        "PUT  | /api/v1/execute | accept         | *           | 405",
        "POST | /api/v1/execute | host           | example.org | 403",
        "POST | /api/v1/execute | content-type   | text/plain  | 415",
        "POST | /api/v1/execute | content-length | 12582913    | 413",
        "POST | /execute        | content-length | 99999999999999999999999 | 413",
      })
  void whatTheHeadCondemnsIsRefusedWithoutTheBody(
      String method, String path, String header, String value, int status) {
    ApiResponse refusal = api.refusal(method, path, Map.of(header, value)).orElseThrow();

    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.headers())
        .containsEntry("Content-Type", "application/problem+json")
        .containsKey("X-Request-Id");
    assertThat(api.handle(method, path, Map.of(header, value), HELLO).status()).isEqualTo(status);
  }

  @Test
  void withoutItsKeyARequestIsRefusedWithoutTheBody() {
    api.configure("CLOCHE_API_KEYS", "ci:user:" + KeyHash.of("the key").text());

    assertThat(api.refusal("POST", PATH, Map.of()).orElseThrow().status()).isEqualTo(401);
    assertThat(api.refusal("POST", PATH, Map.of("x-api-key", "the key"))).isEmpty();
  }

  @Test
  void aHeadThatIsFineIsNotRefused() {
    assertThat(api.refusal("POST", PATH, Map.of("content-length", "12582912"))).isEmpty();
    assertThat(api.refusal("GET", "/health", Map.of("content-length", "1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_SLOW, 408, request_timeout",
    "NO_ROOM, 503, overloaded",
    "BROKEN_OFF, 400, invalid_request",
  })
  void aBodyThatTheServerDoesNotHaveIsAProblem(BodyFailure failure, int status, String code) {
    ApiResponse response = api.handleWithoutBody("/execute", failure);

    assertThat(response.status()).isEqualTo(status);
    assertThat(text(response, "code")).isEqualTo(code);
    assertThat(text(response, "stdout")).isEmpty();
    assertThat(response.headers().containsKey("Retry-After")).isEqualTo(status == 503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=latin1",
        "application/json; boundary=x",
        "",
      })
  void aBodyThatIsNotJsonInUtf8IsA415(String contentType) {
    ApiResponse response = api.handle("POST", PATH, Map.of("content-type", contentType), HELLO);

    assertThat(response.status()).isEqualTo(415);
    assertThat(text(response, "code")).isEqualTo("unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=UTF-8",
        "application/json;charset=\"utf-8\""
      })
  void jsonInUtf8IsAcceptedHoweverItIsWritten(String contentType) {
    assertThat(api.handle("POST", PATH, Map.of("content-type", contentType), HELLO).status())
        .isEqualTo(200);
  }

  @Test
  void aCompressedBodyIsA415() {
    assertThat(api.handle("POST", PATH, Map.of("content-encoding", "gzip"), HELLO).status())
        .isEqualTo(415);
  }
}
