package dev.cloche.runner.storage;

import static dev.cloche.storage.FileStoreContractTest.file;
import static dev.cloche.storage.FileStoreContractTest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.storage.FileStoreException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the quota, or the disk, is used up. */
class FullStoreIT {

  private static final long QUOTA = 1 << 20;

  @TempDir private Path home;

  @Test
  void aStoreThatIsFullSaysSoAndTakesFilesAgainWhenOthersHaveExpired() throws Exception {
    try (var store = settings().open()) {
      assertThat(get(put(store)).statusCode()).isEqualTo(200);
      assertIsFull(store);
    }
    try (var store = settings().later().open()) {
      assertThat(get(put(store)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoComesAtOnceSharesTheRoom() throws Exception {
    int stored = 0;
    try (var store = settings().open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> uploads = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        uploads.add(threads.submit(() -> isStored(store)));
      }
      for (Future<Boolean> upload : uploads) {
        stored += upload.get() ? 1 : 0;
      }
    }
    // 1 MiB has 256 blocks of 4 KiB; 100,000 bytes take 25 of them, and 2 for folders.
    assertThat(stored).isEqualTo(9);
  }

  private static boolean isStored(EmbeddedStore store) throws Exception {
    try {
      return store.put(file("one", "text/plain", new byte[100_000])).link().isAbsolute();
    } catch (FileStoreException e) {
      assertThat(e).hasMessage("the store is full");
      return false;
    }
  }

  @Test
  void aDiskThatIsFullIsAStoreThatIsFull() throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      String reason = "skipped: only root can mount a small disk";
      assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    Path disk = Files.createDirectory(home.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    try (var store = StoreSettings.in(disk.resolve("storage")).open()) {
      URI first = put(store);

      assertIsFull(store);

      assertThat(get(first).body()).hasSize(600_000);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static void assertIsFull(EmbeddedStore store) {
    assertThatThrownBy(() -> put(store))
        .isInstanceOf(FileStoreException.class)
        .hasMessage("the store is full");
  }

  private static URI put(EmbeddedStore store) throws Exception {
    return store.put(file("one", "text/plain", new byte[600_000])).link();
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private StoreSettings settings() {
    return StoreSettings.in(home.resolve("storage")).quota(QUOTA);
  }
}
