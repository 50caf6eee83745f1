package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cloche.http.Exchange;
import dev.cloche.http.OpenApiContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what {@code requests.py} prints in a container. */
final class ContainerAnswer {

  private static final OpenApiContract CONTRACT = new OpenApiContract();

  private ContainerAnswer() {}

  /** Returns the exchange; fails when the OpenAPI document describes no such answer. */
  static Exchange of(Call call, JsonNode answer) {
    Map<String, List<String>> headers = new HashMap<>();
    answer
        .get(1)
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asString())));
    var exchange =
        new Exchange(
            call.method(),
            call.path(),
            Optional.of(call.body())
                .filter(body -> !body.isEmpty())
                .map(body -> body.getBytes(UTF_8)),
            answer.get(0).asInt(),
            headers,
            answer.get(2).asString().getBytes(UTF_8));
    CONTRACT.check(exchange);
    return exchange;
  }
}
