package dev.cloche.http;

import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.sandbox.Sandbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers the HTTP requests of the contract, without a server.
 *
 * <p>Thread-safe. What goes wrong is answered with a problem document, and logged when it is ours.
 */
public final class SandboxApi implements Api {

  /** What a log line and a header can hold without harm. */
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

  private final RouteTable routes;
  private final AccessControl access;
  private final BodyRules bodies;
  private final ExecutionIds ids;
  private final Responses responses;
  private final Logger log;

  SandboxApi(
      List<Route> routes,
      AccessControl access,
      BodyRules bodies,
      ExecutionIds ids,
      Responses responses,
      Logger log) {
    this.routes = new RouteTable(routes);
    this.access = access;
    this.bodies = bodies;
    this.ids = ids;
    this.responses = responses;
    this.log = log;
  }

  /**
   * Creates the API of a sandbox.
   *
   * @param version of the program that serves it
   * @param log never gets a script, its input or its output
   */
  public static SandboxApi of(Sandbox sandbox, String version, Logger log) {
    var responses = new Responses();
    return new SandboxApi(
        routes(sandbox, version, responses),
        new AccessControl(sandbox.config().access()),
        new BodyRules(sandbox.config().requests().maxBodyBytes()),
        new ExecutionIds(Clock.systemUTC(), new SecureRandom()),
        responses,
        log);
  }

  static List<Route> routes(Sandbox sandbox, String version, Responses responses) {
    var execute = new ExecuteHandler(sandbox, responses);
    var shortExecute = new ShortExecuteHandler(sandbox, responses);
    var languages = new LanguagesHandler(sandbox.languages(), responses);
    var health = new HealthHandler(sandbox, version, responses);
    List<Route> routes = new ArrayList<>(DocumentationRoutes.of(sandbox.config(), version));
    Collections.addAll(
        routes,
        Route.post("/api/v1/execute", Access.USER, execute),
        Route.post("/api/v1/validate", Access.USER, new ValidateHandler(sandbox, responses)),
        Route.post("/execute", Access.USER, shortExecute).carryingStdout(),
        Route.get("/api/v1/execute/languages", Access.USER, languages),
        Route.get("/api/v1/languages", Access.USER, languages),
        Route.get("/health", Access.OPEN, health),
        Route.get("/api/v1/health", Access.OPEN, health));
    return routes;
  }

  @Override
  public Optional<ApiResponse> refusal(RequestHead head) {
    String requestId = requestId(head);
    try {
      admit(head);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(finish(head, requestId, problem(head, e.problem())));
    } catch (Throwable e) {
      return Optional.of(finish(head, requestId, failure(head, requestId, e)));
    }
  }

  @Override
  public ApiResponse handle(ApiRequest request) {
    RequestHead head = request.head();
    String requestId = requestId(head);
    return finish(head, requestId, answer(request, requestId));
  }

  @Override
  public ApiResponse handleWithoutBody(RequestHead head, BodyFailure failure) {
    Problem problem =
        switch (failure) {
          case TOO_SLOW ->
              Problem.of(ProblemCode.REQUEST_TIMEOUT, "the body did not arrive in time");
          case NO_ROOM ->
              Problem.of(
                  ProblemCode.OVERLOADED, "too many large bodies are being received; try again");
          case BROKEN_OFF ->
              Problem.of(ProblemCode.INVALID_REQUEST, "the body could not be received whole");
        };
    return finish(head, requestId(head), problem(head, problem));
  }

  private ApiResponse answer(ApiRequest request, String requestId) {
    RequestHead head = request.head();
    try {
      Route route = admit(head);
      if (route.hasBody()) {
        bodies.check(request.body());
      }
      return route.handler().handle(request);
    } catch (ProblemException e) {
      return problem(head, e.problem());
    } catch (RequestRejectedException e) {
      return problem(head, Problem.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problem(head, Problem.of(ProblemCode.SHUTTING_DOWN, "the service is shutting down"));
    } catch (Throwable e) {
      return failure(head, requestId, e);
    }
  }

  /** Finds the route of a request and checks all that its head tells. */
  private Route admit(RequestHead head) throws ProblemException {
    access.checkOrigin(head.headers());
    Route route = routes.find(head);
    access.check(head.headers(), route.access());
    if (route.hasBody()) {
      bodies.check(head.headers());
    }
    return route;
  }

  private ApiResponse failure(RequestHead head, String requestId, Throwable failure) {
    log.log(Level.ERROR, "request " + requestId + " failed: " + FailureOutline.of(failure));
    return problem(
        head, Problem.of(ProblemCode.INTERNAL_ERROR, "the service failed; this is logged"));
  }

  private ApiResponse problem(RequestHead head, Problem problem) {
    return responses.problem(problem, head.path(), routes.problemsCarryStdout(head.path()));
  }

  private String requestId(RequestHead head) {
    return head.headers()
        .single("X-Request-Id")
        .filter(id -> REQUEST_ID.matcher(id).matches())
        .orElseGet(ids::next);
  }

  private static ApiResponse finish(RequestHead head, String requestId, ApiResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Request-Id", requestId);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cache-Control", "no-store");
    headers.putAll(response.headers());
    ApiResponse whole = new ApiResponse(response.status(), headers, response.body());
    return head.method().equals("HEAD") ? whole.withoutBody() : whole;
  }
}
