package dev.cloche.runner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.config.StorageConfig;
import dev.cloche.storage.FileStore;
import dev.cloche.storage.FileStoreContractTest;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.S3FileStore;
import dev.cloche.storage.StoredFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedStoreIT extends FileStoreContractTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path home;
  private EmbeddedStore store;

  @BeforeEach
  void openStore() throws Exception {
    store = settings().open();
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

  @ParameterizedTest
  @CsvSource({"HEAD, 403", "PUT, 403", "DELETE, 405", "POST, 405", "OPTIONS, 405", "PATCH, 405"})
  void whatALinkIsNotGoodForIsRefusedSo(String method, int status) throws Exception {
    URI link = put("one", "text/plain", new byte[] {1}).link();

    assertThat(send(method, link).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Amz-Signature=., X-Amz-Signature=g",
    "X-Amz-Expires=, X-Amz-Expires=1",
    "text%2Fplain, text%2Fhtml",
    "attachment, inline",
    "&?response-content-type=[^&]*, ''",
    "/one, /two",
    "$, &acl",
    "$, &X-Amz-Expires=9",
    "[?].*, ''",
  })
  void aLinkThatIsTamperedWithIsForbidden(String from, String to) throws Exception {
    String link = put("one", "text/plain", new byte[] {1}).link().toString();

    String tampered = link.replaceFirst(from, to);

    assertThat(tampered).isNotEqualTo(link);
    assertThat(get(URI.create(tampered)).statusCode()).isEqualTo(403);
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
  void aFileBeyondTheLimitIsRefused() {
    assertThatThrownBy(() -> put("one", "text/plain", new byte[(11 << 20) + 1]))
        .isInstanceOf(FileStoreException.class)
        .hasMessage("the file is larger than the store takes");
  }

  @Test
  void aLinkEnds() throws Exception {
    store.close();
    store = settings().lifetime(Duration.ofSeconds(1)).open();
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
  void linksLeadToTheAddressThatCallersReach() throws Exception {
    store.close();
    store = settings().publicUrl("https://f.example.org").open();

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

  private StoreSettings settings() {
    return StoreSettings.in(home.resolve("storage"));
  }
}
