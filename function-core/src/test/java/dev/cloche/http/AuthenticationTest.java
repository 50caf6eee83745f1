package dev.cloche.http;

import static dev.cloche.http.TestingApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.config.KeyHash;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

  private static final String HELLO = "{'language': 'python', 'code': 'print(1)'}";

  private final TestingApi api = new TestingApi();

  @Test
  void withKeysEveryRouteButHealthNeedsOne() {
    api.configure("CLOCHE_API_KEYS", "ci:user:" + KeyHash.of("the key").text());

    assertThat(api.post("/api/v1/execute", HELLO).status()).isEqualTo(401);
    assertThat(api.post("/execute", "{'code': 'x'}").status()).isEqualTo(401);
    assertThat(api.get("/api/v1/languages").status()).isEqualTo(401);
    assertThat(api.get("/health").status()).isEqualTo(200);
    assertThat(api.executor.plans()).isEmpty();
    assertThat(
            api.handle("POST", "/api/v1/execute", Map.of("X-API-Key", "the key"), HELLO).status())
        .isEqualTo(200);
  }

  @Test
  void withoutKeysAPageFromElsewhereIsRefusedOnEveryRoute() {
    Map<String, String> foreign = Map.of("origin", "https://example.org");

    assertThat(api.handle("POST", "/api/v1/execute", foreign, HELLO).status()).isEqualTo(403);
    assertThat(api.handle("GET", "/health", foreign, "").status()).isEqualTo(403);
    assertThat(text(api.handle("POST", "/execute", foreign, HELLO), "stdout")).isEmpty();
    assertThat(api.executor.plans()).isEmpty();
  }

  @Test
  void noAnswerEverHasAHeaderThatLetsPagesFromElsewhereReadIt() {
    assertThat(api.post("/api/v1/execute", HELLO).headers().keySet())
        .noneMatch(name -> name.startsWith("Access-Control-"));
  }
}
