package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.http.Exchange;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Is the service as shipped, wherever it runs. */
interface RunningService extends AutoCloseable {

  /**
   * Sends requests, one after the other, whatever comes of them, and holds each answer against the
   * OpenAPI document.
   */
  List<Exchange> send(List<Call> calls) throws Exception;

  /** Returns what a program is told that tries to reach the service, but for limits. */
  Map<String, Object> outside() throws Exception;

  /** Returns what it has said on both streams so far. */
  String output();

  /** Returns what {@code GET /health} answers. */
  default JsonNode health() throws Exception {
    return well(send(List.of(Call.get("/health"))).getFirst());
  }

  /** Runs a script that is expected to be let run, and returns the result. */
  default JsonNode execute(String language, String code) throws Exception {
    return execute(Map.of("language", language, "code", code));
  }

  /** Runs a script that is expected to be let run, and returns the result. */
  default JsonNode execute(Map<String, ?> request) throws Exception {
    return well(send(List.of(Call.execute(request))).getFirst());
  }

  /** Returns the body of an answer, whose status must be 200. */
  static JsonNode well(Exchange exchange) {
    JsonNode body = body(exchange);
    assertThat(exchange.status()).as("%s", body).isEqualTo(200);
    return body;
  }

  static JsonNode body(Exchange exchange) {
    return JsonMapper.shared().readTree(new String(exchange.body(), UTF_8));
  }

  @Override
  void close() throws Exception;
}
