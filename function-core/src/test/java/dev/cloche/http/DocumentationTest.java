package dev.cloche.http;

import static dev.cloche.http.TestingApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.config.KeyHash;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pages themselves are looked at by a browser, where their libraries are: not here. */
class DocumentationTest {

  private final TestingApi api = new TestingApi();

  private static JsonNode json(ApiResponse response) {
    return OpenApiSchemas.parse(response.body());
  }

  @Test
  void theDocumentHasTheVersionOfTheService() {
    JsonNode document = json(api.get("/openapi.json"));

    assertThat(document.at("/info/version").stringValue()).isEqualTo("1.2.3");
    assertThat(document.at("/paths")).isEqualTo(new OpenApiSchemas().document().at("/paths"));
  }

  @ParameterizedTest
  @CsvSource({
    "CLOCHE_MAX_TIMEOUT, 1.5s, timeout/maximum, 1.5",
    "CLOCHE_MAX_TIMEOUT, 10m, timeout/maximum, 600",
    "CLOCHE_DEFAULT_TIMEOUT, 7, timeout/default, 7",
    "CLOCHE_MAX_MEMORY, 4096MB, mem_limit/maximum, 4096",
    "CLOCHE_DEFAULT_MEMORY, 64MB, mem_limit/default, 64",
    "CLOCHE_MAX_CPU, 4000, cpu_limit/maximum, 4000",
    "CLOCHE_DEFAULT_CPU, 500, cpu_limit/default, 500",
    "CLOCHE_MAX_CODE_LENGTH, 9, code/maxLength, 9",
    "CLOCHE_MAX_CODE_LENGTH, 9, script/maxLength, 9",
  })
  void theDocumentHasTheBoundsOfTheDeployment(
      String name, String value, String keyword, String shown) {
    api.configure(name, value);

    JsonNode field =
        json(api.get("/openapi.json"))
            .at("/components/schemas/ExecutionRequest/properties/" + keyword);

    assertThat(field).hasToString(shown);
  }

  @Test
  void theShippedBoundsAreThoseWithoutConfiguration() {
    assertThat(json(api.get("/openapi.json")).at("/components"))
        .isEqualTo(new OpenApiSchemas().document().at("/components"));
  }

  @Test
  void whoHasTheDocumentIsNotSentItAgain() {
    String etag = api.get("/openapi.json").headers().getOrDefault("ETag", "");

    for (String known : new String[] {etag, "W/" + etag, "\"other\", " + etag, "*"}) {
      ApiResponse response = api.handle("GET", "/openapi.json", Map.of("if-none-match", known), "");
      assertThat(response.status()).isEqualTo(304);
      assertThat(response.headers()).containsEntry("ETag", etag);
    }
    assertThat(
            api.handle("GET", "/openapi.json", Map.of("if-none-match", "\"other\""), "").status())
        .isEqualTo(200);
    assertThat(
            new TestingApi()
                .configure("CLOCHE_MAX_CPU", "2000")
                .get("/openapi.json")
                .headers()
                .get("ETag"))
        .isNotEqualTo(etag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void aDeploymentWithoutThePagesSaysWhereTheDocumentIs(String path) {
    ApiResponse response = api.get(path);

    assertThat(response.status()).isEqualTo(404);
    assertThat(text(response, "detail")).contains("/openapi.json");
  }

  @Test
  void theDocumentNeedsNoKeyButThePageMustBeOurs() {
    assertThat(
            api.handle("GET", "/openapi.json", Map.of("origin", "https://example.org"), "")
                .status())
        .isEqualTo(403);
    api.configure("CLOCHE_API_KEYS", "ci:user:" + KeyHash.of("the key").text());
    assertThat(api.get("/openapi.json").status()).isEqualTo(200);
    assertThat(api.get("/docs").status()).isEqualTo(404);
  }
}
