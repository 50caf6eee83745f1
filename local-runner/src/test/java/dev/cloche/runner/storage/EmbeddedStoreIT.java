package dev.cloche.runner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.config.StorageConfig;
import dev.cloche.storage.FileStore;
import dev.cloche.storage.FileStoreContractTest;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.S3FileStore;
import dev.cloche.storage.StoredFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedStoreIT extends FileStoreContractTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path home;
  private EmbeddedStore store;

  @BeforeEach
  void openStore() throws Exception {
    store = open(2L << 30, 0, HOUR, Clock.systemUTC());
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Override
  protected FileStore store() {
    return store;
  }

  @Test
  void everyAnswerForbidsBrowsersToGuess() throws Exception {
    URI link = put("one", "text/plain", new byte[] {1}).link();

    assertThat(List.of(get(link), get(link.resolve("/"))))
        .allSatisfy(
            answer ->
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .contains("nosniff"));
  }

  @Test
  void linksOfBeforeARestartStillWork() throws Exception {
    URI link = put("one", "text/plain", new byte[] {7}).link();
    int port = store.port();

    store.close();
    store = open(2L << 30, port, HOUR, Clock.systemUTC());

    assertThat(get(link).body()).containsExactly(7);
  }

  @Test
  void whoeverHasNoSecretGetsNothing() throws Exception {
    URI link = put("one", "text/plain", new byte[] {1}).link();
    try (var stranger = client("0".repeat(64))) {
      assertThatThrownBy(() -> stranger.put(file("x", "text/plain", new byte[] {1})))
          .isInstanceOf(FileStoreException.class)
          .hasMessage("the store refused the upload");
    }
    assertThat(
            List.of(
                "/",
                "/cloche",
                "/cloche/",
                "/cloche?acl",
                "/cloche?uploads",
                "/healthz",
                "/cloche/executions/",
                link.getPath()))
        .allSatisfy(
            path -> assertThat(get(link.resolve(path)).statusCode()).as(path).isEqualTo(403));
    assertThat(send("PUT", link.resolve(link.getPath())).statusCode()).isEqualTo(403);
  }

  @Test
  void aStoreThatIsFullSaysSoAndTakesFilesAgainWhenOthersHaveExpired() throws Exception {
    store.close();
    store = open(1L << 20, 0, HOUR, Clock.systemUTC());
    var unused = put("one", "text/plain", new byte[600_000]);

    assertThatThrownBy(() -> put("two", "text/plain", new byte[600_000]))
        .isInstanceOf(FileStoreException.class)
        .hasMessage("the store is full");

    store.close();
    var later = Clock.offset(Clock.systemUTC(), HOUR.plusSeconds(1));
    store = open(1L << 20, 0, HOUR, later);
    assertThat(get(put("two", "text/plain", new byte[600_000]).link()).statusCode()).isEqualTo(200);
  }

  @Test
  void aFileBeyondTheLimitIsRefused() {
    assertThatThrownBy(() -> put("one", "text/plain", new byte[(11 << 20) + 1]))
        .isInstanceOf(FileStoreException.class)
        .hasMessage("the file is larger than the store takes");
  }

  @Test
  void whatHasExpiredAndWhatBrokeOffIsDeletedAtTheStart() throws Exception {
    URI link = put("one", "text/plain", new byte[] {1}).link();
    int port = store.port();
    store.close();
    Path half = home.resolve("storage/objects/cloche/executions/half");
    Files.writeString(half, "half");

    store = open(2L << 30, port, HOUR, Clock.offset(Clock.systemUTC(), HOUR.plusSeconds(1)));

    assertThat(get(link).statusCode()).isEqualTo(404);
    assertThat(half).doesNotExist();
  }

  @Test
  void aLinkEnds() throws Exception {
    store.close();
    store = open(2L << 30, 0, Duration.ofSeconds(1), Clock.system(ZoneOffset.UTC));
    StoredFile stored = put("one", "text/plain", new byte[] {1});

    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    int status = 200;
    while (status == 200 && System.nanoTime() < deadline) {
      status = get(stored.link()).statusCode();
      Thread.onSpinWait();
    }
    assertThat(status).isIn(403, 404);
  }

  @Test
  void aSecondServiceIsRefused() {
    assertThatThrownBy(() -> open(2L << 30, 0, HOUR, Clock.systemUTC()))
        .isInstanceOf(EmbeddedStoreException.class)
        .hasMessageContaining("CLOCHE_STORAGE_FOLDER")
        .hasMessageContaining("CLOCHE_STORAGE_PROVIDER=none");
  }

  @Test
  void folderAndSecretAreOursAlone() throws IOException {
    assertThat(modes("storage")).isEqualTo("rwx------");
    assertThat(modes("storage/secret-key")).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx"})
  void aFolderThatOthersMayWriteIntoIsRefused(String modes) throws IOException {
    store.close();
    Files.setPosixFilePermissions(home.resolve("storage"), PosixFilePermissions.fromString(modes));

    assertThatThrownBy(() -> open(2L << 30, 0, HOUR, Clock.systemUTC()))
        .isInstanceOf(EmbeddedStoreException.class)
        .hasMessageContaining("others may write");
  }

  @Test
  void aLinkInsteadOfAFolderIsRefused() throws IOException {
    store.close();
    Files.move(home.resolve("storage"), home.resolve("elsewhere"));
    Files.createSymbolicLink(home.resolve("storage"), home.resolve("elsewhere"));

    assertThatThrownBy(() -> open(2L << 30, 0, HOUR, Clock.systemUTC()))
        .isInstanceOf(EmbeddedStoreException.class)
        .hasMessageContaining("is a link");
  }

  @Test
  void linksLeadToTheAddressThatCallersReach() throws Exception {
    store.close();
    var config =
        new StorageConfig.Embedded(
            0, 1L << 30, Optional.empty(), Optional.of(URI.create("https://f.example.org")), HOUR);
    store = EmbeddedStore.open(config, home, InetAddress.getLoopbackAddress(), 11 << 20);

    assertThat(put("one", "text/plain", new byte[] {1}).link().toString())
        .startsWith("https://f.example.org/cloche/executions/");
  }

  private S3FileStore client(String secret) {
    return S3FileStore.open(
        new StorageConfig.S3(
            "cloche",
            "us-east-1",
            Optional.of(URI.create("http://127.0.0.1:" + store.port())),
            "executions",
            Optional.of(new StorageConfig.AccessKeys("cloche-embedded", secret)),
            HOUR));
  }

  private String modes(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
  }

  private EmbeddedStore open(long quota, int port, Duration lifetime, Clock clock)
      throws EmbeddedStoreException {
    return EmbeddedStore.open(
        new StorageConfig.Embedded(port, quota, Optional.empty(), Optional.empty(), lifetime),
        home,
        InetAddress.getLoopbackAddress(),
        11 << 20,
        clock);
  }
}
