package dev.cloche.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.TestingJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes exchanges that were right, and then changes them in one place. */
final class TestingExchange {

  static final String EXECUTE = "/api/v1/execute";
  static final String HELLO = "{'language': 'python', 'code': 'print(1)'}";

  private TestingExchange() {}

  /** Has the API answer a request that is good. */
  static Exchange good() {
    return exchange("POST", EXECUTE, Map.of(), HELLO);
  }

  /** Has the API answer. */
  static Exchange exchange(String method, String path, Map<String, String> headers, String sent) {
    ApiResponse response = new TestingApi().handle(method, path, headers, sent);
    Map<String, List<String>> answered = new HashMap<>();
    response.headers().forEach((name, value) -> answered.put(name, List.of(value)));
    return new Exchange(
        method,
        path,
        Optional.of(TestingJson.bytes(sent)),
        response.status(),
        answered,
        response.body());
  }

  /** Returns the same with another header, or without it where the value is empty. */
  static Exchange withHeader(Exchange exchange, String name, String value) {
    Map<String, List<String>> headers = new HashMap<>(exchange.headers());
    headers.keySet().removeIf(name::equalsIgnoreCase);
    if (!value.isEmpty()) {
      headers.put(name, List.of(value));
    }
    return new Exchange(
        exchange.method(),
        exchange.path(),
        exchange.sent(),
        exchange.status(),
        headers,
        exchange.body());
  }

  /** Returns the same with another body. */
  static Exchange withBody(Exchange exchange, String body) {
    return new Exchange(
        exchange.method(),
        exchange.path(),
        exchange.sent(),
        exchange.status(),
        exchange.headers(),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the same with another part in the body, both in single quotes. */
  static Exchange replaced(Exchange exchange, String old, String other) {
    String body = new String(exchange.body(), StandardCharsets.UTF_8);
    String changed = body.replaceFirst(old.replace('\'', '"'), other.replace('\'', '"'));
    assertThat(changed).as("this test must change something").isNotEqualTo(body);
    return withBody(exchange, changed);
  }
}
