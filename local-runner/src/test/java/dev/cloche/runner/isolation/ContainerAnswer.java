package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cloche.http.Exchange;
import dev.cloche.http.OpenApiContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the client in a container prints: status, headers, an empty line, body. */
final class ContainerAnswer {

  private static final OpenApiContract CONTRACT = new OpenApiContract();

  private ContainerAnswer() {}

  /** Returns the exchange; fails when the OpenAPI document describes no such answer. */
  static Exchange to(String method, String path, String sent, String printed) {
    int end = printed.indexOf("\n\n");
    List<String> head = printed.substring(0, end).lines().toList();
    Map<String, List<String>> headers = new HashMap<>();
    for (String line : head.subList(1, head.size())) {
      String[] header = line.split(": ", 2);
      headers.computeIfAbsent(header[0], unused -> new ArrayList<>()).add(header[1]);
    }
    var exchange =
        new Exchange(
            method,
            path,
            Optional.of(sent).filter(body -> !body.isEmpty()).map(body -> body.getBytes(UTF_8)),
            Integer.parseInt(head.getFirst()),
            headers,
            printed.substring(end + 2).getBytes(UTF_8));
    CONTRACT.check(exchange);
    return exchange;
  }
}
