package dev.cloche.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.config.StorageConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What a store does to the service that breaks off or stops in the middle of an upload. */
@Timeout(60)
class HangingStoreTest {

  private static final S3Timeouts SHORT =
      new S3Timeouts(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(2));

  /** More than the sockets between the two hold. */
  private static final int LARGE = 32 << 20;

  private final CountDownLatch end = new CountDownLatch(1);
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    end.countDown();
    server.close();
  }

  @Test
  void aStoreThatResetsTheConnectionIsGivenUp() throws Exception {
    serve(
        connection -> {
          int unused = connection.getInputStream().read();
          connection.setSoLinger(true, 0); // socket(7): what is closed so is reset.
        });
    try (var store = store(SHORT)) {
      assertThat(failure(store, 1)).hasMessage("the store failed");
    }
  }

  @Test
  void aStoreThatStopsReadingIsGivenUp() throws Exception {
    serve(
        connection -> {
          int unused = connection.getInputStream().read();
          end.await();
        });
    try (var store = store(SHORT)) {
      assertThat(failure(store, LARGE)).hasMessage("the store did not answer in time");
    }
  }

  @Test
  void aStoreThatStopsInItsAnswerIsGivenUp() throws Exception {
    serve(
        connection -> {
          int unused = connection.getInputStream().read();
          connection
              .getOutputStream()
              .write("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\n<Err".getBytes(US_ASCII));
          end.await();
        });
    try (var store = store(SHORT)) {
      assertThat(failure(store, 1)).hasMessage("the store failed");
    }
  }

  @Test
  void anInterruptEndsAnUploadThatIsUnderWay() throws Exception {
    var underWay = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    var brokenOff = new CompletableFuture<Boolean>();
    serve(
        connection -> {
          int unused = connection.getInputStream().read();
          underWay.countDown();
          interrupted.await();
          brokenOff.complete(readToEnd(connection) < LARGE);
        });
    var thrown = new CompletableFuture<Throwable>();
    try (var store = store(S3Timeouts.USUAL)) {
      Thread upload =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      thrown.completeExceptionally(
                          new AssertionError("stored: " + store.put(file(LARGE))));
                    } catch (Exception e) {
                      thrown.complete(e);
                    }
                  });
      underWay.await();

      upload.interrupt();

      assertThat(thrown.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
      interrupted.countDown();
      assertThat(brokenOff.get(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static long readToEnd(Socket connection) {
    long total = 1;
    try {
      for (int read = 0; read >= 0; read = connection.getInputStream().read(new byte[1024])) {
        total += read;
      }
    } catch (IOException e) {
      return total; // Reset, which is an end as well.
    }
    return total;
  }

  private interface Conversation {
    void hold(Socket connection) throws IOException, InterruptedException;
  }

  private void serve(Conversation conversation) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!server.isClosed()) {
                try {
                  Socket connection = server.accept();
                  Thread.ofVirtual().start(() -> hold(connection, conversation));
                } catch (IOException e) {
                  return; // The test has ended.
                }
              }
            });
  }

  private static void hold(Socket connection, Conversation conversation) {
    try (connection) {
      conversation.hold(connection);
    } catch (IOException | InterruptedException e) {
      return; // The store's client has gone, which is its own affair.
    }
  }

  private static FileStoreException failure(S3FileStore store, int bytes) {
    return catchThrowableOfType(FileStoreException.class, () -> store.put(file(bytes)));
  }

  private static FileUpload file(int bytes) throws Exception {
    return FileStoreContractTest.file("one", "text/plain", new byte[bytes]);
  }

  private S3FileStore store(S3Timeouts timeouts) {
    Optional<URI> endpoint = Optional.of(URI.create("http://127.0.0.1:" + server.getLocalPort()));
    var config =
        new StorageConfig.S3(
            "files", "auto", endpoint, "executions", Optional.empty(), Duration.ofDays(1));
    return new S3FileStore(
        config,
        endpoint,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "hidden")),
        timeouts);
  }
}
