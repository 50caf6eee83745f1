package dev.cloche.runner.storage;

import static dev.cloche.storage.FileStoreContractTest.file;
import static dev.cloche.storage.FileStoreContractTest.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However slowly callers read or send, what scripts made is stored. */
@Timeout(60)
class SlowCallersIT {

  private static final int DOWNLOADS = 4;
  private static final byte[] SMALL = {1};

  /** More than the sockets between the two hold. */
  private static final int LARGE = 10 << 20;

  @TempDir private Path home;
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void callersWhoStopReadingLeaveRoomForUploads() throws Exception {
    try (var store = open(Duration.ofMinutes(1))) {
      URI link = store.put(file("large", "text/plain", new byte[LARGE])).link();
      for (int i = 0; i < DOWNLOADS; i++) {
        startReading(link);
      }

      var refused = get(link);

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).asString(US_ASCII).contains("<Code>SlowDown</Code>");
      for (int i = 0; i < 20; i++) {
        assertThat(store.put(file("small", "text/plain", SMALL)).link()).hasScheme("http");
      }
    }
  }

  @Test
  void aDownloadThatTakesTooLongEndsAndMakesRoom() throws Exception {
    try (var store = open(Duration.ofSeconds(1))) {
      URI link = store.put(file("large", "text/plain", new byte[LARGE])).link();
      long start = System.nanoTime();
      for (int i = 0; i < DOWNLOADS; i++) {
        startReading(link);
      }

      URI small = store.put(file("small", "text/plain", SMALL)).link();
      int status = 503;
      while (status == 503) {
        status = get(small).statusCode();
      }

      assertThat(status).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("well before the server gives up connections that are idle")
          .isLessThan(Duration.ofSeconds(10));
      for (Socket socket : sockets) {
        assertThat(readRest(socket)).isLessThan(LARGE);
      }
    }
  }

  @Test
  void connectionsWithoutARequestLeaveRoomForUploads() throws Exception {
    try (var store = open(Duration.ofMinutes(1))) {
      for (int i = 0; i < 270; i++) { // As many as the server takes, and some that wait.
        connect(store.port());
      }

      assertThat(store.put(file("small", "text/plain", SMALL)).link()).hasScheme("http");
    }
  }

  @Test
  void aBodyThatNobodyAskedForIsNotWaitedFor() throws Exception {
    try (var store = open(Duration.ofMinutes(1))) {
      URI link = store.put(file("small", "text/plain", SMALL)).link();
      List<String> answers = new ArrayList<>();
      for (String method : List.of("GET", "HEAD", "PUT", "POST")) {
        Socket socket = connect(store.port());
        String request =
            "%s %s HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\nx-amz-date: 20260101T000000Z\r\n"
                    .formatted(method, link.getRawPath())
                + "Authorization: AWS4-HMAC-SHA256 Credential=cloche-embedded/20260101/us-east-1"
                + "/s3/aws4_request, SignedHeaders=host, Signature="
                + "0".repeat(64)
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        answers.add(new String(socket.getInputStream().readNBytes(12), US_ASCII));
      }

      assertThat(answers)
          .containsExactly("HTTP/1.1 400", "HTTP/1.1 400", "HTTP/1.1 403", "HTTP/1.1 405");
    }
  }

  private EmbeddedStore open(Duration longest) throws EmbeddedStoreException {
    return StoreSettings.in(home.resolve("storage"))
        .downloads(new Downloads(DOWNLOADS, longest))
        .open();
  }

  /** Reads no more than shows that the answer is under way. */
  private void startReading(URI link) throws IOException {
    Socket socket = connect(link.getPort());
    String request =
        "GET "
            + link.getRawPath()
            + "?"
            + link.getRawQuery()
            + " HTTP/1.1\r\nHost: "
            + link.getAuthority()
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    assertThat(socket.getInputStream().readNBytes(12)).asString(US_ASCII).isEqualTo("HTTP/1.1 200");
  }

  private Socket connect(int port) throws IOException {
    var socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
    return socket;
  }

  private static long readRest(Socket socket) {
    long total = 0;
    try {
      byte[] buffer = new byte[1 << 16];
      for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
        total += read;
      }
    } catch (IOException e) {
      return total; // Reset, which is an end as well.
    }
    return total;
  }
}
