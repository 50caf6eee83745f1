package dev.cloche.http;

import static dev.cloche.http.TestingApi.json;
import static dev.cloche.http.TestingApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.Admission;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.TestingExecutor;
import dev.cloche.execution.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

class ShortFormsTest {

  private static final String CODE = "{'code': 'print(1)', 'timeout': 10}";
  private static final String SCRIPT = "{'script': 'def main(): return 1'}";

  private final TestingApi api = new TestingApi();

  @Test
  void codeIsRunAsPythonAndAnsweredInShort() {
    api.executor.answer(TestingExecutor.finished(new Verdict.Exited(1), "out", "err"));

    ApiResponse response = api.post("/execute", CODE);

    assertThat(response.status()).isEqualTo(200);
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"success":false,"stdout":"out","stderr":"err","exit_code":1,\
            "execution_time":0.0120,"error":"The script ended with exit code 1: err.",\
            "files":[]}""");
    assertThat(api.executor.plans().getFirst().language().name()).isEqualTo("python");
    assertThat(api.executor.plans().getFirst().limits().timeout())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aScriptIsAnsweredWithWhatMainReturned() {
    returning(JsonNodeFactory.instance.objectNode().put("result", 42));

    ApiResponse response = api.post("/execute", SCRIPT);

    assertThat(response.status()).isEqualTo(200);
    assertThat(json(response)).hasToString("{\"result\":{\"result\":42},\"stdout\":\"thinking\"}");
    assertThat(api.executor.plans().getFirst().entrypoint()).contains("main");
  }

  @Test
  void aMainThatReturnsNothingReturnsNull() {
    returning(NullNode.getInstance());

    assertThat(json(api.post("/execute", SCRIPT)))
        .hasToString("{\"result\":null,\"stdout\":\"thinking\"}");
  }

  @Test
  void aMainThatRaisedIsA422WithItsError() {
    api.executor.answer(
        TestingExecutor.finished(new Verdict.Exited(1), "thinking", "ValueError: no\n"));

    ApiResponse response = api.post("/execute", SCRIPT);

    assertThat(response.status()).isEqualTo(422);
    assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(text(response, "error"))
        .isEqualTo("The script ended with exit code 1: ValueError: no.");
    assertThat(text(response, "stdout")).isEqualTo("thinking");
    assertThat(text(response, "code")).isEqualTo("script_failed");
  }

  @Test
  void aTimeoutIsA422AndNeverA408() {
    api.executor.answer(
        TestingExecutor.finished(new Verdict.TimedOut(Duration.ofSeconds(30)), "so far", ""));

    ApiResponse response = api.post("/execute", SCRIPT);

    assertThat(response.status()).isEqualTo(422);
    assertThat(text(response, "error")).contains("time limit");
    assertThat(text(response, "stdout")).isEqualTo("so far");
  }

  @Test
  void aScriptThatEndsBeforeMainReturnsIsA422() {
    api.executor.answer(TestingExecutor.finished(new Verdict.Exited(0), "bye", ""));

    ApiResponse response = api.post("/execute", SCRIPT);

    assertThat(response.status()).isEqualTo(422);
    assertThat(text(response, "error")).isEqualTo("The script ended before main() returned.");
  }

  @Test
  void aScriptWithoutMainIsA400() {
    api.executor.answer(
        ExecutionOutcome.Checked.refused("entrypoint_missing", "the script has no main()"));

    ApiResponse response = api.post("/execute", SCRIPT);

    assertThat(response.status()).isEqualTo(400);
    assertThat(json(response).get("status").intValue()).isEqualTo(400);
    assertThat(text(response, "error")).isEqualTo("script: the script has no main()");
    assertThat(text(response, "field")).isEqualTo("script");
    assertThat(text(response, "stdout")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "",
        "[]",
        "{}",
        "{'script': ''}",
        "{'script': 1}",
        "{'code': 'a', 'script': 'b'}",
        "{'code': 'a', 'timeout': 301}",
        "{'code': 'a', 'language': 'python'}",
      })
  void aRequestThatIsRefusedIsA400WithErrorAndStdout(String body) {
    ApiResponse response = api.post("/execute", body);

    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response, "error")).isNotBlank();
    assertThat(text(response, "stdout")).isEmpty();
    assertThat(api.executor.plans()).isEmpty();
  }

  @Test
  void aScriptOver50KilobytesIsA400() {
    ApiResponse response = api.post("/execute", "{'script': '" + "x".repeat(51_201) + "'}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response, "field")).isEqualTo("script");
  }

  @Test
  void everyProblemOfTheRouteCarriesStdout() throws Exception {
    assertThat(text(api.get("/execute"), "stdout")).isEmpty();
    assertThat(
            text(
                api.handle("POST", "/execute", Map.of("content-type", "text/plain"), CODE),
                "stdout"))
        .isEmpty();
    try (Admission taken = api.gate.admit(1, Cancellation.none())) {
      ApiResponse full = api.post("/execute", CODE);
      assertThat(full.status()).isEqualTo(429);
      assertThat(text(full, "stdout")).isEmpty();
    }
  }

  @Test
  void whatTheSandboxFailedToDoIsA500InBothForms() {
    api.executor.behave(
        (plan, files, cancellation) -> {
          throw new ExecutorException(ExecutorException.Code.START_FAILED, "no");
        });

    ApiResponse code = api.post("/execute", CODE);
    ApiResponse script = api.post("/execute", SCRIPT);

    assertThat(code.status()).isEqualTo(500);
    assertThat(json(code).get("success").booleanValue()).isFalse();
    assertThat(script.status()).isEqualTo(500);
    assertThat(text(script, "code")).isEqualTo("internal_error");
    assertThat(text(script, "error")).contains("the script is not to blame");
  }

  private void returning(JsonNode value) {
    api.executor.answer(
        TestingExecutor.finished(new Verdict.Exited(0), "thinking", "", Optional.of(value)));
  }
}
