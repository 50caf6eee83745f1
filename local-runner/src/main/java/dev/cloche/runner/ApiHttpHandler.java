package dev.cloche.runner;

import dev.cloche.execution.Cancellation;
import dev.cloche.http.Api;
import dev.cloche.http.ApiRequest;
import dev.cloche.http.ApiResponse;
import dev.cloche.http.BodyFailure;
import dev.cloche.http.Headers;
import dev.cloche.http.RequestHead;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Hands every HTTP request to the API and the API's answer back; knows nothing of either's meaning.
 *
 * <p>A client that hangs up while its request is handled cancels the request's {@link
 * Cancellation}.
 */
final class ApiHttpHandler implements HttpHandler {

  private final Api api;
  private final BodyReader bodies;
  private final Executor executor;

  /**
   * Creates a handler.
   *
   * @param executor runs what blocks
   */
  ApiHttpHandler(Api api, BodyReader bodies, Executor executor) {
    this.api = api;
    this.bodies = bodies;
    this.executor = executor;
  }

  @Override
  public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
    RequestHead head = head(request);
    // Before a byte of the body is asked for, and so before a client hears "100 Continue".
    return api.refusal(head)
        .map(refusal -> bodies.drop(request, response).thenReturn(refusal))
        .orElseGet(() -> Mono.using(bodies::share, share -> answer(head, request, response, share)))
        .flatMap(answer -> write(answer, response));
  }

  private Mono<ApiResponse> answer(
      RequestHead head,
      ServerHttpRequest request,
      ServerHttpResponse response,
      BodyRoom.Share share) {
    var cancellation = new Cancellation();
    return bodies
        .read(request, response, share)
        .<Supplier<ApiResponse>>map(
            body -> () -> api.handle(new ApiRequest(head, body, cancellation)))
        .onErrorResume(
            failure -> Mono.just(() -> api.handleWithoutBody(head, bodyFailure(failure))))
        .flatMap(work -> answer(work, cancellation));
  }

  private Mono<ApiResponse> answer(Supplier<ApiResponse> work, Cancellation cancellation) {
    return Mono.create(
        sink -> {
          sink.onCancel(() -> executor.execute(cancellation::cancel));
          executor.execute(
              () -> {
                try {
                  sink.success(work.get());
                } catch (Throwable e) {
                  sink.error(e);
                }
              });
        });
  }

  private static BodyFailure bodyFailure(Throwable failure) {
    return switch (failure) {
      case TimeoutException slow -> BodyFailure.TOO_SLOW;
      case BodyReader.NoRoomException full -> BodyFailure.NO_ROOM;
      default -> BodyFailure.BROKEN_OFF;
    };
  }

  private static RequestHead head(ServerHttpRequest request) {
    // Each spelling of a name comes with the values of all of them.
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.getHeaders().forEach(headers::put);
    return new RequestHead(
        request.getMethod().name(), request.getURI().getRawPath(), new Headers(headers));
  }

  private static Mono<Void> write(ApiResponse answer, ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
    response.getHeaders().setContentLength(answer.body().length);
    answer.headers().forEach(response.getHeaders()::set);
    // What Spring gives for HEAD takes the body and sends nothing before it is told to.
    return response
        .writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())))
        .then(Mono.defer(response::setComplete));
  }
}
