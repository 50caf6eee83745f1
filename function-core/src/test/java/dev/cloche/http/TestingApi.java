package dev.cloche.http;

import dev.cloche.config.InvalidConfigException;
import dev.cloche.config.SandboxConfig;
import dev.cloche.config.Surroundings;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.StrictJson;
import dev.cloche.contract.TestingJson;
import dev.cloche.execution.AdmissionGate;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.execution.Executor;
import dev.cloche.execution.TestingExecutor;
import dev.cloche.execution.TestingLog;
import dev.cloche.language.OfferedLanguages;
import dev.cloche.language.TestingLanguages;
import dev.cloche.output.OutputLimits;
import dev.cloche.output.TestingStore;
import dev.cloche.output.Uploads;
import dev.cloche.sandbox.Sandbox;
import dev.cloche.sandbox.SandboxParts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Stands up the whole API over an executor that runs nothing. */
final class TestingApi {

  private static final OpenApiContract CONTRACT = new OpenApiContract();

  final TestingExecutor executor = new TestingExecutor();
  final AdmissionGate gate = new AdmissionGate(1, 0, 4L << 30);
  final TestingStore store = new TestingStore();
  final TestingLog log = new TestingLog();
  private final Map<String, String> environment = new HashMap<>();
  private OfferedLanguages languages = TestingLanguages.all();
  private Executor runs = executor;

  TestingApi configure(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Has scripts run by a real executor. */
  TestingApi over(Executor wanted) {
    runs = wanted;
    return this;
  }

  TestingApi offer(OfferedLanguages wanted) {
    languages = wanted;
    return this;
  }

  ApiResponse post(String path, String json) {
    return handle("POST", path, Map.of(), json);
  }

  ApiResponse get(String path) {
    return handle("GET", path, Map.of(), "");
  }

  ApiResponse handle(String method, String path, Map<String, String> headers, String json) {
    return handle(method, path, headers, TestingJson.bytes(json), Cancellation.none());
  }

  ApiResponse handle(
      String method,
      String path,
      Map<String, String> headers,
      byte[] body,
      Cancellation cancellation) {
    RequestHead head = head(method, path, headers);
    return checked(head, Optional.of(body), api().handle(new ApiRequest(head, body, cancellation)));
  }

  /** Asks for an answer to the head alone. */
  Optional<ApiResponse> refusal(String method, String path, Map<String, String> headers) {
    RequestHead head = head(method, path, headers);
    return api().refusal(head).map(response -> checked(head, Optional.empty(), response));
  }

  ApiResponse handleWithoutBody(String path, BodyFailure failure) {
    RequestHead head = head("POST", path, Map.of());
    return checked(head, Optional.empty(), api().handleWithoutBody(head, failure));
  }

  /** Holds every answer that a test gets against the OpenAPI document. */
  private static ApiResponse checked(
      RequestHead head, Optional<byte[]> sent, ApiResponse response) {
    Map<String, List<String>> headers = new HashMap<>();
    response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    CONTRACT.check(
        new Exchange(
            head.method(), head.path(), sent, response.status(), headers, response.body()));
    return response;
  }

  private static RequestHead head(String method, String path, Map<String, String> headers) {
    Map<String, List<String>> all = new HashMap<>();
    all.put("host", List.of("localhost:8080"));
    if (method.equals("POST")) {
      all.put("content-type", List.of("application/json"));
    }
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new RequestHead(method, path, new Headers(all));
  }

  static ObjectNode json(ApiResponse response) {
    try {
      return new StrictJson().read(response.body());
    } catch (RequestRejectedException e) {
      throw new AssertionError("the response is not strict JSON", e);
    }
  }

  static String text(ApiResponse response, String member) {
    return json(response).required(member).stringValue();
  }

  /** Returns the routes that every deployment has. */
  List<Route> routes() {
    return SandboxApi.routes(sandbox(), "1.2.3", new Responses());
  }

  private SandboxApi api() {
    return SandboxApi.of(sandbox(), "1.2.3", log);
  }

  private Sandbox sandbox() {
    try {
      return Sandbox.of(
          new SandboxParts(
              SandboxConfig.from(
                  environment, new Surroundings(2, 8L << 30, 2L << 30, Set.of("python"))),
              languages,
              runs,
              gate,
              new Uploads(Optional.of(store), new OutputLimits(10, 1000, 5000, 8), 1000, log),
              new ExecutionIds(Clock.systemUTC(), new SecureRandom()),
              log));
    } catch (InvalidConfigException e) {
      throw new AssertionError("the test is configured wrongly", e);
    }
  }
}
