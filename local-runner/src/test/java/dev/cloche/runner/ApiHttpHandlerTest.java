package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.http.ApiRequest;
import dev.cloche.http.ApiResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
final class ApiHttpHandlerTest {

  private static final int MAX_BODY_BYTES = 1000;
  private static final ApiResponse OK = new ApiResponse(200, Map.of(), "ok".getBytes(UTF_8));

  private final ExecutorService virtualThreads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<ApiRequest> received = new ArrayBlockingQueue<>(10);
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpService service = start();

  private volatile Function<ApiRequest, ApiResponse> api = request -> OK;

  private HttpService start() {
    try {
      return HttpService.start(
          new ApiHttpHandler(this::handle, MAX_BODY_BYTES, virtualThreads),
          new ListenAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (StartFailedException e) {
      throw new AssertionError(e);
    }
  }

  private ApiResponse handle(ApiRequest request) {
    received.add(request);
    return api.apply(request);
  }

  @AfterEach
  void close() {
    service.close();
    client.close();
    virtualThreads.shutdownNow();
  }

  @Test
  void requestIsHandedOverAsItCame() throws Exception {
    send(
        request("/a%20b?x=1%262&y")
            .header("X-Some", "one")
            .header("x-some", "two")
            .method("PATCH", BodyPublishers.ofByteArray(new byte[] {0, -1, 10})));

    ApiRequest request = received.take();
    assertThat(request.method()).isEqualTo("PATCH");
    assertThat(request.path()).isEqualTo("/a%20b");
    assertThat(request.query()).isEqualTo("x=1%262&y");
    assertThat(request.headers().all("x-sOME")).containsExactly("one", "two");
    assertThat(request.body()).containsExactly(0, -1, 10);
    assertThat(request.remoteAddress()).isEqualTo("127.0.0.1");
    assertThat(request.cancellation().isCancelled()).isFalse();
  }

  @Test
  void answerIsHandedBackAsItIs() throws Exception {
    api =
        request ->
            new ApiResponse(
                429,
                Map.of("Retry-After", "7", "Content-Type", "text/plain"),
                "späte".getBytes(UTF_8));

    HttpResponse<String> answer = send(request("/").GET());

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/plain");
    assertThat(answer.headers().firstValue("Content-Length")).hasValue("6");
    assertThat(answer.body()).isEqualTo("späte");
  }

  @Test
  void bodyAtTheBoundArrivesWhole() throws Exception {
    send(request("/").POST(BodyPublishers.ofByteArray(new byte[MAX_BODY_BYTES])));

    assertThat(received.take().body()).hasSize(MAX_BODY_BYTES);
  }

  @Test
  void bodyBeyondTheBoundIsCutOneByteBehindIt() throws Exception {
    api = request -> new ApiResponse(413, Map.of(), new byte[0]);

    HttpResponse<String> answer =
        send(request("/").POST(BodyPublishers.ofByteArray(new byte[5_000_000])));

    assertThat(received.take().body()).hasSize(MAX_BODY_BYTES + 1);
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void handlerMayBlock_sinceItHasAVirtualThread() throws Exception {
    api =
        request ->
            new ApiResponse(
                200, Map.of(), String.valueOf(Thread.currentThread().isVirtual()).getBytes(UTF_8));

    assertThat(send(request("/").GET()).body()).isEqualTo("true");
  }

  @Test
  void whatTheApiThrowsNeverLeavesTheProcess() throws Exception {
    api =
        request -> {
          throw new IllegalStateException("secret");
        };

    HttpResponse<String> answer = send(request("/").GET());

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEmpty();
  }

  /** What a client may have sent when it hangs up. */
  enum Sent {
    REQUEST("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}"),
    REQUEST_OF_HTTP_1_0("POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}"),
    REQUEST_AND_THE_NEXT(REQUEST.text + "GET /next HTTP/1.1\r\nHost: localhost\r\n\r\n");

    private final String text;

    Sent(String text) {
      this.text = text;
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientThatHangsUpCancelsItsRequest(Sent sent) throws Exception {
    var cancelled = new CountDownLatch(1);
    api =
        request -> {
          try (var registration = request.cancellation().onCancel(cancelled::countDown)) {
            cancelled.await();
            return OK;
          } catch (InterruptedException e) {
            throw new AssertionError("The client's end is told by the cancellation alone", e);
          }
        };

    try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.getOutputStream().write(sent.text.getBytes(US_ASCII));
      received.take();
      assertThat(cancelled.getCount()).isOne();
    }

    assertThat(cancelled.await(1, TimeUnit.SECONDS)).isTrue();
    assertThat(received).isEmpty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
        .version(HttpClient.Version.HTTP_1_1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
