package dev.cloche.http;

import static dev.cloche.http.TestingApi.json;
import static dev.cloche.http.TestingApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.IsolationTier;
import dev.cloche.language.TestingLanguages;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private final TestingApi api = new TestingApi();

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/languages", "/api/v1/execute/languages"})
  void languagesAreListedWithTheirVersionsOrWhyTheyAreNotThere(String path) {
    api.offer(TestingLanguages.withoutBash());

    ApiResponse response = api.get(path);

    assertThat(response.status()).isEqualTo(200);
    assertThat(json(response).get("languages").toString())
        .startsWith(
            """
            [{"name":"python","aliases":[],"available":true,"version":"python 1.0",\
            "reason":null},{"name":"javascript","aliases":["nodejs","js"],"available":true,\
            "version":"javascript 1.0","reason":null},""")
        .contains(
            """
            {"name":"bash","aliases":["shell","sh"],\
            "available":false,"version":null,"reason":"the command /bin/bash is missing"}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/api/v1/health"})
  void aServiceThatRunsScriptsIsHealthy(String path) {
    ApiResponse response = api.get(path);

    assertThat(response.status()).isEqualTo(200);
    assertThat(json(response).toString())
        .startsWith(
            """
            {"status":"healthy","version":"1.2.3","executor":{"provider":"testing",\
            "name":"testing","healthy":true,"fallbacks":[],"available_providers":["testing"],\
            "active_providers":["testing"]},"isolation":{"tier":"full","network":"none",\
            "walls":["none at all"],"missing":[],"warnings":[]},"components":{"isolation":\
            {"status":"healthy"},"admission":{"status":"healthy","running":0,"waiting":0},"storage":{"status":"healthy",\
            "available":true},"languages":{"status":"healthy",\
            "python":"available","javascript":"available",""");
  }

  @Test
  void aMissingRuntimeDegradesTheServiceOnlyWhereTheLanguageIsDemanded() {
    assertThat(text(api.offer(TestingLanguages.pythonAndMissingBash()).get("/health"), "status"))
        .isEqualTo("degraded");
    assertThat(text(api.offer(TestingLanguages.withoutBash()).get("/health"), "status"))
        .isEqualTo("healthy");
    assertThat(text(api.offer(TestingLanguages.pythonOnly()).get("/health"), "status"))
        .isEqualTo("healthy");
  }

  @Test
  void aServiceThatRunsNothingIsUnhealthy() {
    api.executor.confineWith(IsolationTier.REDUCED);
    assertThat(api.get("/health").status()).isEqualTo(503);

    api.executor.confineWith(IsolationTier.FULL);
    api.gate.stopAdmitting();
    assertThat(api.get("/health").status()).isEqualTo(503);
    assertThat(text(api.get("/health"), "status")).isEqualTo("unhealthy");
  }

  @Test
  void aWallThatHasFallenIsToldToTheOperatorAndNoScriptIsRunUntilItStandsAgain() {
    api.executor.lose("network namespace: is the service's own");

    ApiResponse health = api.get("/health");
    ApiResponse refused = api.post("/api/v1/execute", "{'language': 'python', 'code': 'print(1)'}");

    assertThat(health.status()).isEqualTo(503);
    assertThat(text(health, "status")).isEqualTo("unhealthy");
    assertThat(json(health).at("/executor/healthy").asBoolean()).isFalse();
    assertThat(json(health).at("/components/isolation"))
        .hasToString(
            """
            {"status":"unhealthy","fault":"network namespace: is the service's own"}""");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(text(refused, "code")).isEqualTo("isolation_unavailable");
    assertThat(text(refused, "detail")).doesNotContain("network");
    assertThat(api.executor.plans()).isEmpty();

    api.executor.regain();
    assertThat(api.get("/health").status()).isEqualTo(200);
  }

  @Test
  void aWallThatIsMissingDegradesTheService() {
    api.executor.lack("memory cgroup");

    ApiResponse health = api.get("/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(text(health, "status")).isEqualTo("degraded");
    assertThat(json(health).at("/components/isolation")).hasToString("{\"status\":\"degraded\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/nothing", "/health/", "/HEALTH", "/api/v1/execute/x", "/%68ealth"})
  void anUnknownPathIsA404(String path) {
    ApiResponse response = api.get(path);

    assertThat(response.status()).isEqualTo(404);
    assertThat(text(response, "code")).isEqualTo("not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/execute, POST",
    "PUT, /execute, POST",
    "POST, /health, 'GET, HEAD'",
    "DELETE, /api/v1/languages, 'GET, HEAD'",
    "OPTIONS, /api/v1/execute, POST",
    "get, /health, 'GET, HEAD'",
  })
  void anotherMethodIsA405ThatNamesThoseThatAreAllowed(String method, String path, String allow) {
    ApiResponse response = api.handle(method, path, Map.of(), "");

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers()).containsEntry("Allow", allow);
  }

  @Test
  void headIsGetWithoutTheBody() {
    ApiResponse response = api.handle("HEAD", "/health", Map.of(), "");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers())
        .containsEntry("Content-Length", String.valueOf(api.get("/health").body().length));
    assertThat(api.handle("HEAD", "/execute", Map.of(), "").status()).isEqualTo(405);
  }

  @Test
  void aProblemIsADocumentOfRfc9457() {
    ApiResponse response = api.post("/api/v1/execute", "{'language': 1, 'code': 2}");

    assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(json(response))
        .hasToString(
            """
            {"type":"urn:cloche:problem:invalid_request","title":"The request is not valid",\
            "status":400,"detail":"language: must be a string, not an integer (and 1 more)",\
            "instance":"/api/v1/execute","error":"language: must be a string, not an integer\
             (and 1 more)","code":"invalid_request","field":"language","errors":[{"field":\
            "language","message":"must be a string, not an integer"},{"field":"code",\
            "message":"must be a string, not an integer"}]}""");
  }

  @Test
  void thePathInAProblemIsBoundedAndHarmless() {
    ApiResponse response = api.get("/\u0000\n" + "x".repeat(10_000));

    assertThat(text(response, "instance")).hasSizeLessThan(300).doesNotContain("\n", "\u0000");
  }

  @Test
  void aWellFormedRequestIdIsTakenOver() {
    assertThat(requestId(Map.of("X-REQUEST-ID", "Abc-1.2_3:/+=@"))).isEqualTo("Abc-1.2_3:/+=@");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nSet-Cookie: x", "ü", "<script>"})
  void anotherRequestIdIsReplaced(String id) {
    assertThat(UUID.fromString(requestId(Map.of("x-request-id", id))).version()).isEqualTo(7);
    assertThat(UUID.fromString(requestId(Map.of("x-request-id", "x".repeat(129)))).version())
        .isEqualTo(7);
  }

  private String requestId(Map<String, String> headers) {
    return api.handle("GET", "/nothing", headers, "").headers().getOrDefault("X-Request-Id", "");
  }
}
