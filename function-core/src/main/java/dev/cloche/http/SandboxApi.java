package dev.cloche.http;

import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.execution.Sandbox;
import dev.cloche.validation.ScriptValidator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers the HTTP requests of the contract, without a server.
 *
 * <p>Thread-safe. A server gives each request to {@link #handle} on a thread that may block, and
 * cancels its {@link ApiRequest#cancellation} when the caller hangs up.
 */
public final class SandboxApi {

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

  /** Creates the API of a deployment. */
  public static SandboxApi of(Deployment deployment) {
    var responses = new Responses();
    return new SandboxApi(
        routes(deployment, responses),
        new AccessControl(deployment.config().access()),
        new BodyRules(deployment.config().requests().maxBodyBytes()),
        deployment.ids(),
        responses,
        deployment.log());
  }

  private static List<Route> routes(Deployment deployment, Responses responses) {
    var sandbox =
        new Sandbox(
            deployment.executor(),
            deployment.gate(),
            deployment.config().minimumIsolation(),
            deployment.log());
    var validator =
        new ScriptValidator(
            deployment.languages(),
            deployment.config().requests(),
            deployment.config().runs(),
            deployment.executor().enforceableLimits());
    var execute = new ExecuteHandler(validator, deployment.ids(), sandbox, responses);
    var shortExecute = new ShortExecuteHandler(validator, deployment.ids(), sandbox, responses);
    var languages = new LanguagesHandler(deployment.languages(), responses);
    var health =
        new HealthHandler(sandbox, deployment.languages(), deployment.version(), responses);
    return List.of(
        Route.post("/api/v1/execute", Access.USER, execute),
        Route.post("/execute", Access.USER, shortExecute).carryingStdout(),
        Route.get("/api/v1/execute/languages", Access.USER, languages),
        Route.get("/api/v1/languages", Access.USER, languages),
        Route.get("/health", Access.OPEN, health),
        Route.get("/api/v1/health", Access.OPEN, health));
  }

  /**
   * Answers one request; blocking.
   *
   * <p>Never throws: what goes wrong is answered with a problem document, and logged when it is
   * ours.
   */
  public ApiResponse handle(ApiRequest request) {
    String requestId =
        request
            .headers()
            .single("X-Request-Id")
            .filter(id -> REQUEST_ID.matcher(id).matches())
            .orElseGet(ids::next);
    ApiResponse response =
        answer(request, requestId)
            .withHeaders(
                Map.of(
                    "X-Request-Id",
                    requestId,
                    "X-Content-Type-Options",
                    "nosniff",
                    "Cache-Control",
                    "no-store"));
    return request.method().equals("HEAD") ? response.withoutBody() : response;
  }

  private ApiResponse answer(ApiRequest request, String requestId) {
    try {
      return route(request);
    } catch (ProblemException e) {
      return problem(request, e.problem());
    } catch (RequestRejectedException e) {
      return problem(request, Problem.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problem(
          request, Problem.of(ProblemCode.SHUTTING_DOWN, "the service is shutting down"));
    } catch (Throwable e) {
      log.log(Level.ERROR, "request " + requestId + " failed: " + FailureOutline.of(e));
      return problem(
          request, Problem.of(ProblemCode.INTERNAL_ERROR, "the service failed; this is logged"));
    }
  }

  private ApiResponse route(ApiRequest request)
      throws ProblemException, RequestRejectedException, InterruptedException {
    access.checkOrigin(request);
    Route route = routes.find(request);
    access.check(request, route.access());
    if (route.method().equals("POST")) {
      bodies.check(request);
    }
    return route.handler().handle(request);
  }

  private ApiResponse problem(ApiRequest request, Problem problem) {
    return responses.problem(problem, request.path(), routes.problemsCarryStdout(request.path()));
  }
}
