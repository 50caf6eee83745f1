package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.cloche.http.Api;
import dev.cloche.http.ApiRequest;
import dev.cloche.http.ApiResponse;
import dev.cloche.http.BodyFailure;
import dev.cloche.http.RequestHead;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@Timeout(30)
final class ApiHttpHandlerTest {

  private static final int MAX_BODY_BYTES = 1000;
  private static final int ROOM_BYTES = 1500;
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
  private static final ApiResponse OK = new ApiResponse(200, Map.of(), "ok".getBytes(UTF_8));

  private final ExecutorService virtualThreads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<ApiRequest> received = new LinkedBlockingQueue<>();
  private final BodyRoom room = new BodyRoom(ROOM_BYTES);
  private final BlockingQueue<BodyFailure> failures = new LinkedBlockingQueue<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpService service = start();

  private volatile Function<RequestHead, Optional<ApiResponse>> refusal = head -> Optional.empty();
  private volatile Function<ApiRequest, ApiResponse> api = request -> OK;

  private HttpService start() {
    try {
      var bodies = new BodyReader(MAX_BODY_BYTES, BODY_TIMEOUT, room);
      HttpService started =
          HttpService.start(
              new ApiHttpHandler(new RecordingApi(), bodies, virtualThreads),
              new ListenAddress(InetAddress.getLoopbackAddress(), 0),
              room,
              ANSWER_TIMEOUT);
      log.start();
      rootLogger().addAppender(log);
      return started;
    } catch (StartFailedException e) {
      throw new AssertionError(e);
    }
  }

  private static Logger rootLogger() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Does what the test says, and answers with the name of a failure. */
  private final class RecordingApi implements Api {

    @Override
    public Optional<ApiResponse> refusal(RequestHead head) {
      return refusal.apply(head);
    }

    @Override
    public ApiResponse handle(ApiRequest request) {
      received.add(request);
      return api.apply(request);
    }

    @Override
    public ApiResponse handleWithoutBody(RequestHead head, BodyFailure failure) {
      failures.add(failure);
      return new ApiResponse(599, Map.of(), failure.name().getBytes(UTF_8));
    }
  }

  @AfterEach
  void close() {
    rootLogger().detachAppender(log);
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
    assertThat(request.head().method()).isEqualTo("PATCH");
    assertThat(request.head().path()).isEqualTo("/a%20b");
    assertThat(request.head().headers().all("x-sOME")).containsExactly("one", "two");
    assertThat(request.body()).containsExactly(0, -1, 10);
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
  void bodyWithoutEndIsAnsweredBeforeIt() throws Exception {
    try (var socket = connect()) {
      write(socket, post("Transfer-Encoding: chunked", ""));
      byte[] chunk = ("100000\r\n" + "x".repeat(1 << 20) + "\r\n").getBytes(US_ASCII);
      Thread.startVirtualThread(
          () -> {
            try {
              while (true) {
                socket.getOutputStream().write(chunk);
              }
            } catch (IOException e) {
              // As it should be.
            }
          });

      assertThat(readHead(socket))
          .startsWith("HTTP/1.1 200 ")
          .containsIgnoringCase("connection: close");
    }
    assertThat(received.take().body()).hasSize(MAX_BODY_BYTES + 1);
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
  void headHasStatusAndLengthOfItsAnswer_butNoBody() throws Exception {
    api = request -> new ApiResponse(404, Map.of("Content-Length", "17"), new byte[0]);

    HttpResponse<String> answer = send(request("/").method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().allValues("Content-Length")).containsExactly("17");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void headIsAnsweredByItsHeadersAlone_soThatTheConnectionCanBeUsedAgain() throws Exception {
    api = request -> new ApiResponse(405, Map.of("Content-Length", "17"), new byte[0]);

    try (var socket = connect()) {
      write(socket, "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(readHead(socket)).startsWith("HTTP/1.1 405 ").contains("Content-Length: 17\r\n");
      write(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(readHead(socket)).startsWith("HTTP/1.1 405 ");
    }
  }

  @Test
  void requestThatItsHeadCondemns_isAnsweredBeforeItsBodyIsAskedFor() throws Exception {
    refusal = head -> Optional.of(new ApiResponse(413, Map.of(), "too large".getBytes(UTF_8)));

    try (var socket = connect()) {
      write(socket, post("Content-Length: 99999999999\r\nExpect: 100-continue", ""));

      assertThat(readHead(socket)).startsWith("HTTP/1.1 413 ").contains("Content-Length: 9\r\n");
    }
    assertThat(received).isEmpty();
  }

  @Test
  void clientThatSendsItsWholeBodyAllTheSame_readsTheRefusal() throws Exception {
    refusal =
        head ->
            head.path().equals("/x")
                ? Optional.of(new ApiResponse(401, Map.of(), new byte[0]))
                : Optional.empty();

    for (int i = 0; i < 3; i++) {
      assertThat(
              send(request("/x").POST(BodyPublishers.ofByteArray(new byte[5_000_000])))
                  .statusCode())
          .isEqualTo(401);
      assertThat(send(request("/y").POST(BodyPublishers.ofString("{}"))).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void clientThatIsToldToContinue_isHeard() throws Exception {
    HttpResponse<String> answer =
        send(request("/").expectContinue(true).POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(received.take().body()).hasSize(2);
  }

  @Test
  void bodyOfAGetIsNotRead() throws Exception {
    HttpResponse<String> answer =
        send(request("/").method("GET", BodyPublishers.ofByteArray(new byte[5_000_000])));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(received.take().body()).isEmpty();
  }

  @Test
  void clientThatSendsHalfABody_isToldSo_andNothingIsLogged() throws Exception {
    try (var socket = connect()) {
      write(socket, post("Content-Length: 100", "half"));

      assertThat(readHead(socket)).startsWith("HTTP/1.1 599 ");
      assertThat(new String(socket.getInputStream().readNBytes(8), US_ASCII)).isEqualTo("TOO_SLOW");
    }
    send(request("/").GET());
    assertThat(log.list).isEmpty();
  }

  @Test
  void clientThatGoesInTheMiddleOfItsBody_isNoEventOfOurs() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (var socket = connect()) {
        write(socket, post("Content-Length: 100", "half"));
      }
      assertThat(failures.poll(10, SECONDS)).isEqualTo(BodyFailure.BROKEN_OFF);
    }
    send(request("/").GET());

    assertThat(received).hasSize(1);
    assertThat(log.list).isEmpty();
  }

  @Test
  void bodyThatIsNoneIsRefused_andNothingIsLogged() throws Exception {
    try (var socket = connect()) {
      write(socket, post("Transfer-Encoding: chunked", "no length\r\n"));

      assertThat(readHead(socket)).startsWith("HTTP/1.1 400 ");
    }
    assertThat(log.list).isEmpty();
  }

  @Test
  void bodyIsRefusedWhileOthersTakeTheRoom_andNoLonger() throws Exception {
    var body = BodyPublishers.ofByteArray(new byte[MAX_BODY_BYTES]);

    try (BodyRoom.Share others = room.share()) {
      others.take(ROOM_BYTES - MAX_BODY_BYTES + 1);
      for (int i = 0; i < 3; i++) {
        assertThat(send(request("/").POST(body)).body()).isEqualTo("NO_ROOM");
      }
    }

    for (int i = 0; i < 3; i++) {
      assertThat(send(request("/").POST(body)).body()).isEqualTo("ok");
    }
  }

  @Test
  void answerThatNobodyReadsTakesRoom_untilTheClientCountsAsGone() throws Exception {
    api = request -> new ApiResponse(200, Map.of(), new byte[32 << 20]);
    try (var silent = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      silent.setReceiveBufferSize(4096);
      silent.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
      await(() -> !hasRoom());
      long full = System.nanoTime();

      await(this::hasRoom);
      assertThat(Duration.ofNanos(System.nanoTime() - full))
          .isGreaterThan(ANSWER_TIMEOUT.dividedBy(2));
    }
  }

  private boolean hasRoom() {
    try (BodyRoom.Share share = room.share()) {
      return share.take(1);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(10); // Bounded by the time limit of the test.
    }
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

    try (var socket = connect()) {
      write(socket, sent.text);
      received.take();
      assertThat(cancelled.getCount()).isOne();
    }

    assertThat(cancelled.await(1, SECONDS)).isTrue();
    assertThat(received).isEmpty();
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), service.port());
  }

  private static String post(String header, String sent) {
    return "POST / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n" + sent;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /** Reads up to the empty line and not a byte more. */
  private static String readHead(Socket socket) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).as("after: " + head).isNotNegative();
      head.append((char) next);
    }
    return head.toString();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
        .version(HttpClient.Version.HTTP_1_1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
