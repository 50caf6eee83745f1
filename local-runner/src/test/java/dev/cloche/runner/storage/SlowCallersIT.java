package dev.cloche.runner.storage;

import static dev.cloche.storage.FileStoreContractTest.file;
import static dev.cloche.storage.FileStoreContractTest.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.storage.StoredFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However slowly callers read or send, what scripts made is stored. */
@Timeout(60)
class SlowCallersIT {

  private static final int DOWNLOADS = 4;
  private static final byte[] SMALL = {1};
  private static final DateTimeFormatter SIGNING_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

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
    try (var store = StoreSettings.in(home.resolve("storage")).open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      URI link = store.put(file("large", "text/plain", new byte[LARGE])).link();
      for (int i = 0; i < Downloads.MOST; i++) {
        startReading(link);
      }

      var refused = get(link);
      List<Future<StoredFile>> uploads = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        uploads.add(threads.submit(() -> store.put(file("small", "text/plain", SMALL))));
      }

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).asString(US_ASCII).contains("<Code>SlowDown</Code>");
      for (Future<StoredFile> upload : uploads) {
        assertThat(upload.get().link()).hasScheme("http");
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

  /** The signature is wrong, but of this minute: only a stale one is refused at the first look. */
  @ParameterizedTest
  @CsvSource({"GET, 400", "HEAD, 400", "PUT, 403", "POST, 405"})
  void aBodyWithoutTheRightSignatureIsNotWaitedFor(String method, int status) throws Exception {
    String now = SIGNING_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    try (var store = open(Duration.ofMinutes(1))) {
      URI link = store.put(file("small", "text/plain", SMALL)).link();
      Socket socket = connect(store.port());
      String request =
          String.join(
              "\r\n",
              method + " " + link.getRawPath() + " HTTP/1.1",
              "Host: " + link.getAuthority(),
              "Content-Length: 1000000",
              "x-amz-date: " + now,
              "x-amz-content-sha256: " + "0".repeat(64),
              "Authorization: AWS4-HMAC-SHA256 Credential=cloche-embedded/"
                  + now.substring(0, 8)
                  + "/us-east-1/s3/aws4_request,"
                  + " SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature="
                  + "0".repeat(64),
              "",
              "");
      socket.getOutputStream().write(request.getBytes(US_ASCII));

      assertThat(socket.getInputStream().readNBytes(12))
          .asString(US_ASCII)
          .isEqualTo("HTTP/1.1 " + status);
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
