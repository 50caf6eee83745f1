package dev.cloche.runner.storage;

import static dev.cloche.storage.FileStoreContractTest.file;
import static dev.cloche.storage.FileStoreContractTest.get;
import static dev.cloche.storage.FileStoreContractTest.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.config.StorageConfig;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What a store finds when it is opened, and what is left when it cannot be. */
class StoreOpeningIT {

  @TempDir private Path home;

  @Test
  void linksOfBeforeARestartStillWork() throws Exception {
    URI link;
    try (var store = settings().open()) {
      link = put(store);
    }
    try (var store = settings().port(link.getPort()).open()) {
      assertThat(store.port()).isEqualTo(link.getPort());
      assertThat(get(link).body()).containsExactly(7);
    }
  }

  @Test
  void whatHasExpiredAndWhatBrokeOffIsDeletedAtTheStart() throws Exception {
    URI link;
    try (var store = settings().open()) {
      link = put(store);
    }
    Path half = home.resolve("storage/objects/cloche/executions/half");
    Files.writeString(half, "half");
    try (var store = settings().port(link.getPort()).later().open()) {
      assertThat(store.port()).isEqualTo(link.getPort());
      assertThat(get(link).statusCode()).isEqualTo(404);
      assertThat(half).doesNotExist();
    }
  }

  @Test
  void aSecondServiceIsRefused() throws Exception {
    try (var first = settings().open()) {
      assertThatThrownBy(() -> settings().open())
          .isInstanceOf(EmbeddedStoreException.class)
          .hasMessageContaining("CLOCHE_STORAGE_FOLDER")
          .hasMessageContaining("CLOCHE_STORAGE_PROVIDER=none");
      assertThat(get(put(first)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void withoutAFolderOfItsOwnThereIsOneForEachPort() throws Exception {
    var config =
        new StorageConfig.Embedded(
            0, 1L << 30, Optional.empty(), Optional.empty(), Duration.ofHours(1));
    try (var store = EmbeddedStore.open(config, home, InetAddress.getLoopbackAddress(), 1L << 20)) {
      assertThat(get(put(store)).statusCode()).isEqualTo(200);
      assertThat(home.resolve("storage/0/secret-key")).isRegularFile();
    }
  }

  @Test
  void aStartThatFailsAtItsEndLeavesNobodyListening() throws Exception {
    int port;
    try (var store = settings().open()) {
      port = store.port();
    }
    assertThatThrownBy(() -> settings().port(port).publicUrl("//no-scheme").open())
        .isInstanceOf(RuntimeException.class);

    try (var store = settings().port(port).open()) {
      assertThat(get(put(store)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aFolderThatIsRemovedMeanwhileIsMadeAnew() throws Exception {
    try (var store = settings().open()) {
      put(store);
      FileSystemUtils.deleteRecursively(home.resolve("storage/objects"));

      assertThat(get(put(store)).body()).containsExactly(7);
      assertThat(Files.getPosixFilePermissions(home.resolve("storage/objects")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aDownloadMayBeTakenUpWhereItBrokeOff() throws Exception {
    try (var store = settings().open()) {
      URI link = store.put(file("one", "text/plain", new byte[] {7, 8, 9})).link();
      var rest =
          send(
              HttpRequest.newBuilder(link)
                  .header("Range", "bytes=1-")
                  .header("If-Match", "*")
                  .build());

      assertThat(rest.statusCode()).isEqualTo(206);
      assertThat(rest.body()).containsExactly(8, 9);
    }
  }

  private static URI put(EmbeddedStore store) throws Exception {
    return store.put(file("one", "text/plain", new byte[] {7})).link();
  }

  private StoreSettings settings() {
    return StoreSettings.in(home.resolve("storage"));
  }
}
