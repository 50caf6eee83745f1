package dev.cloche.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.cloche.config.StorageConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What a store that misbehaves does to the service: an exception, soon, without its details. */
@Timeout(60)
class S3FileStoreTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final S3Timeouts SHORT =
      new S3Timeouts(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(2));

  private static final String BOMB =
      "<!DOCTYPE e [<!ENTITY a '0123456789'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
          + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><Error><Code>&c;&c;&c;</Code></Error>";

  @ParameterizedTest
  @CsvSource({
    "403, <Error><Code>AccessDenied</Code></Error>, the store refused the upload",
    "404, <Error><Code>NoSuchBucket</Code></Error>, the store has no place for files",
    "500, <Error/>, the store failed",
    "500, garbage <<<, the store failed",
    "503, '', the store has too much to do",
    "507, '', the store is full",
    "400, bomb, the store failed",
  })
  void anErrorIsWordedForTheCaller(int status, String body, String message) throws Exception {
    byte[] answer = body.replace("bomb", BOMB).getBytes(US_ASCII);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try (var store = store(server.getAddress().getPort())) {
      assertThat(failure(store)).hasMessage(message).hasCauseInstanceOf(Exception.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aStoreThatHangsIsGivenUp() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var store = store(silent.getLocalPort())) {
      assertThat(failure(store)).hasMessage("the store did not answer in time");
    }
  }

  @Test
  void aStoreThatIsNotThereIsGivenUp() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try (var store = store(port)) {
      assertThat(failure(store)).hasMessage("the store cannot be reached");
    }
  }

  @Test
  void aStoreThatIsClosedTakesNothing() throws IOException {
    var store = store(1);
    store.close();

    assertThat(failure(store)).hasMessage("the store is closed");
  }

  @Test
  void aLinkEndsWithTheSessionThatSignedIt() throws Exception {
    Instant end = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    var session =
        AwsSessionCredentials.builder()
            .accessKeyId("id")
            .secretAccessKey("hidden")
            .sessionToken("token")
            .expirationTime(end)
            .build();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    int port = server.getAddress().getPort();
    try (var store =
        new S3FileStore(
            config(port),
            config(port).endpoint(),
            StaticCredentialsProvider.create(session),
            SHORT)) {
      assertThat(store.put(file()).expiresAt()).isEqualTo(end);
    } finally {
      server.stop(0);
    }
  }

  private static FileStoreException failure(S3FileStore store) {
    return catchThrowableOfType(FileStoreException.class, () -> store.put(file()));
  }

  private static FileUpload file() throws Exception {
    return FileStoreContractTest.file("one", "text/plain", new byte[] {1});
  }

  private static S3FileStore store(int port) {
    return new S3FileStore(
        config(port),
        config(port).endpoint(),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "hidden")),
        SHORT);
  }

  private static StorageConfig.S3 config(int port) {
    return new StorageConfig.S3(
        "files",
        "auto",
        Optional.of(URI.create("http://127.0.0.1:" + port)),
        "executions",
        Optional.empty(),
        DAY);
  }
}
