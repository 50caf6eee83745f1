package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ExecutionResultTest {

  private static final String SHA256 = "ab".repeat(32);

  private static final Isolation ISOLATION =
      new Isolation(IsolationTier.FULL, "none", List.of("seccomp"), List.of(), List.of());

  /** The members and their order are those of the contract's own example. */
  @Test
  void aSuccessHasEveryMemberInTheOrderOfTheContract() {
    assertThat(text(success().toJson()))
        .isEqualTo(
            """
            {"execution_id":"id","status":"success","success":true,"language":"python",\
            "stdout":"hi\\n","stderr":"","output":"hi\\n","stdout_truncated":false,\
            "stderr_truncated":false,"result":null,"exit_code":0,"signal":null,"error":null,\
            "compile":null,"issues":[],"error_kind":null,"execution_time":0.0123,"execution_time_ms":12,\
            "cpu_time_ms":9,"memory_used_mb":8.1,"memory_charged_mb":9.4,\
            "files":[{"name":"plots/a.png","size":5012,"content_type":"image/png","sha256":"%s",\
            "url":"https://store.example/a?b=c&d=%%22","expires_at":"2026-01-01T05:00:00Z"}],\
            "files_skipped":[{"name":"big.bin","code":"too_large","reason":"larger than 10 MB"}],\
            "executor":"nsjail","isolation":{"tier":"full","network":"none",\
            "walls":["seccomp"],"missing":[],"warnings":[]}}"""
                .formatted(SHA256));
  }

  @Test
  void compileStepAndIssuesAreTold() {
    var compile = new CompileResult("", "a warning", OptionalInt.of(0), Duration.ofMillis(250));
    var issue = new Issue(Severity.WARNING, "endless_loop", "no way out", 3, 0);
    JsonNode json =
        with(
                Status.SUCCESS,
                Optional.empty(),
                OptionalInt.of(0),
                Optional.of(compile),
                List.of(issue))
            .toJson();

    assertThat(json.get("compile").toString())
        .isEqualTo("{\"stdout\":\"\",\"stderr\":\"a warning\",\"exit_code\":0,\"time_ms\":250}");
    assertThat(json.get("issues").toString())
        .isEqualTo(
            "[{\"severity\":\"warning\",\"code\":\"endless_loop\",\"message\":\"no way out\","
                + "\"line\":3,\"column\":null}]");
  }

  @Test
  void aFailureSaysHowAndWhose() {
    JsonNode json = failure().toJson();

    assertThat(json.get("status").stringValue()).isEqualTo("timeout");
    assertThat(json.get("success").booleanValue()).isFalse();
    assertThat(json.get("exit_code").isNull()).isTrue();
    assertThat(json.get("signal").stringValue()).isEqualTo("SIGKILL");
    assertThat(json.get("error").stringValue()).isEqualTo("too slow");
    assertThat(json.get("error_kind").stringValue()).isEqualTo("limit");
    assertThat(json.get("memory_charged_mb").isNull()).isTrue();
  }

  @Test
  void timesKeepFourDecimalsAndAreNeverInScientificNotation() {
    String text = text(failure().toJson());

    assertThat(text).contains("\"execution_time\":0.0000,", "\"memory_used_mb\":0.0,");
  }

  @Test
  void theShortFormHasItsOwnMembers() {
    assertThat(text(success().toShortJson()))
        .isEqualTo(
            """
            {"success":true,"stdout":"hi\\n","stderr":"","exit_code":0,"execution_time":0.0123,\
            "error":null,"files":["https://store.example/a?b=c&d=%22"]}""");
  }

  @Test
  void whatTheEntrypointReturnedIsTheResult() {
    ExecutionResult result =
        with(
            Status.SUCCESS,
            Optional.of(JsonNodeFactory.instance.objectNode().put("a", 1)),
            OptionalInt.of(0));

    assertThat(text(result.toJson())).contains("\"result\":{\"a\":1}");
  }

  private static ExecutionResult success() {
    return with(Status.SUCCESS, Optional.empty(), OptionalInt.of(0));
  }

  private static ExecutionResult with(
      Status status, Optional<JsonNode> returned, OptionalInt exitCode) {
    return with(status, returned, exitCode, Optional.empty(), List.of());
  }

  private static ExecutionResult with(
      Status status,
      Optional<JsonNode> returned,
      OptionalInt exitCode,
      Optional<CompileResult> compile,
      List<Issue> issues) {
    return new ExecutionResult(
        "id",
        status,
        "python",
        "hi\n",
        "",
        false,
        false,
        returned,
        exitCode,
        Optional.empty(),
        Optional.empty(),
        compile,
        issues,
        Duration.ofNanos(12_345_000),
        Duration.ofNanos(8_500_000),
        8_493_466,
        OptionalLong.of(9_856_614),
        List.of(
            new OutputFile(
                "plots/a.png",
                5012,
                "image/png",
                SHA256,
                URI.create("https://store.example/a?b=c&d=%22"),
                Instant.parse("2026-01-01T05:00:00.75Z"))),
        List.of(new SkippedFile("big.bin", SkipCode.TOO_LARGE, "larger than 10 MB")),
        "nsjail",
        ISOLATION);
  }

  private static ExecutionResult failure() {
    return new ExecutionResult(
        "id",
        Status.TIMEOUT,
        "python",
        "",
        "",
        false,
        false,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of("SIGKILL"),
        Optional.of("too slow"),
        Optional.empty(),
        List.of(),
        Duration.ZERO,
        Duration.ZERO,
        0,
        OptionalLong.empty(),
        List.of(),
        List.of(),
        "nsjail",
        ISOLATION);
  }

  private static String text(JsonNode json) {
    return new String(new JsonText().write(json), StandardCharsets.UTF_8);
  }
}
