package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends good, failing, killed, cancelled and wrong requests, many at once, and checks each answer.
 *
 * <p>Every request has a number of its own that its answer must name, so that none can be
 * another's.
 */
final class MixedLoad {

  private static final int CONCURRENCY = 16;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI address;
  private final List<MixedRequest> mixture = MixedRequest.mixture();
  private int sent;

  MixedLoad(URI address) {
    this.address = address;
  }

  /**
   * Sends that many further ones and waits for the last answer; all connections are closed then.
   */
  void send(int count) throws Exception {
    try (var client = new ServiceClient();
        var threads = Executors.newFixedThreadPool(CONCURRENCY)) {
      List<Future<?>> answers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = 100_000 + sent++;
        answers.add(threads.submit(() -> send(client, number)));
      }
      for (Future<?> answer : answers) {
        await(answer);
      }
    }
  }

  private static void await(Future<?> answer) throws Exception {
    try {
      answer.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /** Sends one and returns its number. */
  private int send(ServiceClient client, int number) throws Exception {
    MixedRequest request = mixture.get(number % mixture.size());
    String body = request.body().replace("NUMBER", String.valueOf(number));
    if (request.cancelled()) {
      sendAndHangUp(body, number);
      return number;
    }
    HttpResponse<String> answer = client.post(address.resolve("/api/v1/execute"), body);
    assertThat(answer.statusCode())
        .as("answer to %s: %s", body, answer.body())
        .isEqualTo(request.httpStatus());
    request.check().accept(JSON.readTree(answer.body()), number);
    return number;
  }

  /** Goes in the middle of the body, behind it, or while the script may run, each a third. */
  private void sendAndHangUp(String body, int number) throws IOException {
    String request =
        String.join(
            "\r\n",
            "POST /api/v1/execute HTTP/1.1",
            "Host: " + address.getAuthority(),
            "Content-Type: application/json",
            "Content-Length: " + body.length(),
            "",
            body);
    int phase = number / mixture.size() % 3;
    int length = phase == 0 ? request.length() - 5 : request.length();
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.substring(0, length).getBytes(US_ASCII));
      if (phase == 2) {
        expectNothing(socket, Duration.ofMillis(10 + number % 90));
      }
    }
  }

  private static void expectNothing(Socket socket, Duration time) throws IOException {
    socket.setSoTimeout((int) time.toMillis());
    try {
      fail("an answer that begins with " + socket.getInputStream().read());
    } catch (SocketTimeoutException e) {
      // As it should be: the script sleeps for longer than this client stays.
    }
  }
}
