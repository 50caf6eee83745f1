package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cloche.http.Exchange;
import dev.cloche.http.OpenApiContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a service, and holds each answer against the OpenAPI document. */
public final class ServiceClient implements AutoCloseable {

  static final OpenApiContract CONTRACT = new OpenApiContract();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Sends JSON and waits for the answer. */
  public HttpResponse<String> post(URI route, String json)
      throws IOException, InterruptedException {
    return checked(client.send(jsonTo(route, json), BodyHandlers.ofString()), Optional.of(json));
  }

  /** Runs a script in Python and returns its result. */
  public JsonNode run(URI address, String code) throws IOException, InterruptedException {
    String request =
        JsonMapper.shared().writeValueAsString(Map.of("language", "python", "code", code));
    return JsonMapper.shared().readTree(post(address.resolve("/api/v1/execute"), request).body());
  }

  /** Sends without waiting for the answer, which need never come. */
  CompletableFuture<HttpResponse<String>> postAsync(URI route, String json) {
    return client
        .sendAsync(jsonTo(route, json), BodyHandlers.ofString())
        .thenApply(answer -> checked(answer, Optional.of(json)));
  }

  /** Asks and waits for the answer. */
  public HttpResponse<String> get(URI route) throws IOException, InterruptedException {
    return bodiless(HttpRequest.newBuilder(route));
  }

  /** Asks for what is not named by an {@code ETag} that the caller has. */
  HttpResponse<String> getUnless(String etag, URI route) throws IOException, InterruptedException {
    return bodiless(HttpRequest.newBuilder(route).header("If-None-Match", etag));
  }

  HttpResponse<String> head(URI route) throws IOException, InterruptedException {
    return bodiless(HttpRequest.newBuilder(route).HEAD());
  }

  private HttpResponse<String> bodiless(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return checked(client.send(request.build(), BodyHandlers.ofString()), Optional.empty());
  }

  /** Gives up on everything that is under way. */
  @Override
  public void close() {
    client.shutdownNow();
  }

  private static HttpRequest jsonTo(URI route, String json) {
    return HttpRequest.newBuilder(route)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build();
  }

  private static HttpResponse<String> checked(HttpResponse<String> answer, Optional<String> sent) {
    CONTRACT.check(
        new Exchange(
            answer.request().method(),
            answer.uri().getRawPath(),
            sent.map(body -> body.getBytes(UTF_8)),
            answer.statusCode(),
            answer.headers().map(),
            answer.body().getBytes(UTF_8)));
    return answer;
  }
}
