package dev.cloche.runner;

import dev.cloche.execution.Cancellation;
import dev.cloche.http.ApiRequest;
import dev.cloche.http.ApiResponse;
import dev.cloche.http.Headers;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
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

  private final Function<ApiRequest, ApiResponse> api;
  private final long maxBodyBytes;
  private final Executor executor;

  ApiHttpHandler(Function<ApiRequest, ApiResponse> api, long maxBodyBytes, Executor executor) {
    this.api = api;
    this.maxBodyBytes = maxBodyBytes;
    this.executor = executor;
  }

  @Override
  public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
    return body(request)
        .flatMap(body -> answer(request, body))
        .flatMap(answer -> write(answer, response));
  }

  /** Reads one byte more than is allowed at most, by which the API sees that it is too long. */
  private Mono<byte[]> body(ServerHttpRequest request) {
    var bounded = DataBufferUtils.takeUntilByteCount(request.getBody(), maxBodyBytes + 1);
    return DataBufferUtils.join(bounded).map(ApiHttpHandler::bytes).defaultIfEmpty(new byte[0]);
  }

  private static byte[] bytes(DataBuffer buffer) {
    try {
      var bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      return bytes;
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  private Mono<ApiResponse> answer(ServerHttpRequest request, byte[] body) {
    var cancellation = new Cancellation();
    var apiRequest = apiRequest(request, body, cancellation);
    return Mono.create(
        sink -> {
          sink.onCancel(() -> executor.execute(cancellation::cancel));
          executor.execute(
              () -> {
                try {
                  sink.success(api.apply(apiRequest));
                } catch (Throwable e) {
                  sink.error(e);
                }
              });
        });
  }

  private static ApiRequest apiRequest(
      ServerHttpRequest request, byte[] body, Cancellation cancellation) {
    // Each spelling of a name comes with the values of all of them.
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.getHeaders().forEach(headers::put);
    String query = request.getURI().getRawQuery();
    return new ApiRequest(
        request.getMethod().name(),
        request.getURI().getRawPath(),
        query == null ? "" : query,
        new Headers(headers),
        body,
        address(request.getRemoteAddress()),
        cancellation);
  }

  private static String address(@Nullable InetSocketAddress remote) {
    return remote == null ? "" : remote.getAddress().getHostAddress();
  }

  private static Mono<Void> write(ApiResponse answer, ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
    answer.headers().forEach(response.getHeaders()::set);
    response.getHeaders().setContentLength(answer.body().length);
    return response.writeWith(
        Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
  }
}
