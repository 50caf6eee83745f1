package dev.cloche.http;

import static dev.cloche.http.OpenApiSchemas.part;

import dev.cloche.http.OpenApiSchemas.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Holds what a test sends and gets against the OpenAPI document, whatever else the test looks at.
 *
 * <p>Thread-safe.
 */
public final class OpenApiContract {

  private static final Map<String, String> METHODS =
      Map.of("GET", "/get", "HEAD", "/get", "POST", "/post");

  /** What a server adds by itself, or what the document says in another place. */
  private static final Set<String> OF_TRANSPORT =
      Set.of("connection", "content-length", "content-type", "date", "keep-alive");

  /** What pages load is no contract but for these headers: all else may change at any time. */
  private static final Pattern LOADED_BY_PAGES = Pattern.compile("/(docs|redoc)/.*");

  private static final List<String> HEADERS_OF_FILES =
      List.of(
          "X-Request-Id",
          "X-Content-Type-Options",
          "Cache-Control",
          "ETag",
          "Content-Security-Policy",
          "Referrer-Policy");

  /** Complaints about a field that a schema can have too. */
  private static final Pattern EXPRESSIBLE =
      Pattern.compile("is required.*|is not a known field.*|must be one of .*|must be .+, not .+");

  private final OpenApiSchemas schemas = new OpenApiSchemas();

  /**
   * Fails when the answer is not one that the document describes, or when the document takes
   * another view of the request than the service did.
   */
  public void check(Exchange exchange) {
    List<String> complaints = new ArrayList<>();
    if (isFileOfAPage(exchange)) {
      HEADERS_OF_FILES.stream()
          .filter(name -> !exchange.headers().containsKey(name))
          .forEach(name -> complaints.add("the header " + name + " is missing"));
    } else {
      checkRequest(exchange, complaints);
      response(exchange)
          .ifPresentOrElse(
              response -> checkResponse(exchange, response, complaints),
              () -> complaints.add("the document has no such answer"));
    }
    if (!complaints.isEmpty()) {
      throw new AssertionError(
          "%s %s, answered with %d, is not as openapi.yaml says:%n%s"
              .formatted(
                  exchange.method(),
                  exchange.path(),
                  exchange.status(),
                  String.join("\n", complaints)));
    }
  }

  private static boolean isFileOfAPage(Exchange exchange) {
    return LOADED_BY_PAGES.matcher(exchange.path()).matches()
        && List.of(200, 304).contains(exchange.status());
  }

  private Optional<Place> response(Exchange exchange) {
    String status = part(String.valueOf(exchange.status()));
    Optional<Place> path = schemas.place("/paths" + part(exchange.path()));
    if (path.isEmpty()) {
      return other(exchange.status(), 404, "NotFound");
    }
    return operation(exchange)
        .map(operation -> schemas.place(operation.pointer() + "/responses" + status))
        .orElseGet(() -> other(exchange.status(), 405, "MethodNotAllowed"));
  }

  /** A request that no operation takes is answered with what goes before all operations. */
  private Optional<Place> other(int status, int expected, String name) {
    if (status == 403) {
      return schemas.place("/components/responses/Forbidden");
    }
    return status == expected ? schemas.place("/components/responses/" + name) : Optional.empty();
  }

  private Optional<Place> operation(Exchange exchange) {
    return Optional.ofNullable(METHODS.get(exchange.method()))
        .flatMap(method -> schemas.place("/paths" + part(exchange.path()) + method));
  }

  private void checkResponse(Exchange exchange, Place response, List<String> complaints) {
    checkHeaders(exchange, response, complaints);
    if (exchange.method().equals("HEAD") || !response.node().has("content")) {
      if (exchange.body().length > 0) {
        complaints.add("there should be no body");
      }
      return;
    }
    String pointer = response.pointer() + "/content" + part(exchange.mediaType());
    if (schemas.place(pointer).isEmpty()) {
      complaints.add("Content-Type is not described: " + exchange.mediaType());
    } else if (exchange.mediaType().endsWith("json")) {
      JsonNode body = OpenApiSchemas.parse(exchange.body());
      complaints.addAll(schemas.complaints(pointer + "/schema", body));
    }
  }

  private void checkHeaders(Exchange exchange, Place response, List<String> complaints) {
    JsonNode described = response.node().path("headers");
    for (String name : described.propertyNames()) {
      Place header = schemas.place(response.pointer() + "/headers" + part(name)).orElseThrow();
      List<String> values = exchange.headers().getOrDefault(name, List.of());
      if (values.isEmpty() && header.node().path("required").asBoolean(false)) {
        complaints.add("the header " + name + " is missing");
      }
      for (String value : values) {
        complaints.addAll(
            schemas.complaints(header.pointer() + "/schema", StringNode.valueOf(value)));
      }
    }
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.addAll(OF_TRANSPORT);
    known.addAll(described.propertyNames());
    exchange.headers().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> complaints.add("the header " + name + " is not described"));
  }

  /** A body that was accepted fits the document; one that was refused for its form does not. */
  private void checkRequest(Exchange exchange, List<String> complaints) {
    Optional<String> schema =
        operation(exchange)
            .map(operation -> operation.pointer() + "/requestBody/content/application~1json/schema")
            .filter(pointer -> schemas.place(pointer).isPresent());
    if (schema.isEmpty() || exchange.sent().isEmpty()) {
      return;
    }
    if (exchange.status() == 200) {
      JsonNode sent = OpenApiSchemas.parse(exchange.sent().get());
      schemas.complaints(schema.get(), sent).stream()
          .map(complaint -> "the request was accepted, but " + complaint)
          .forEach(complaints::add);
    } else if (isRefusedForItsForm(exchange)
        && schemas
            .complaints(schema.get(), OpenApiSchemas.parse(exchange.sent().get()))
            .isEmpty()) {
      complaints.add("the request was refused, but the document permits it");
    }
  }

  private static boolean isRefusedForItsForm(Exchange exchange) {
    if (exchange.status() != 400) {
      return false;
    }
    JsonNode problem = OpenApiSchemas.parse(exchange.body());
    return problem.path("code").asString("").equals("invalid_request")
        && problem
            .path("errors")
            .valueStream()
            .anyMatch(error -> EXPRESSIBLE.matcher(error.path("message").asString("")).matches());
  }
}
