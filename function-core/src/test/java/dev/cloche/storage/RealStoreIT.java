package dev.cloche.storage;

import dev.cloche.config.SandboxConfig;
import dev.cloche.config.StorageConfig;
import dev.cloche.config.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * Runs the contract against a bucket of AWS, of R2 or of another server, if there is one.
 *
 * <p>{@code CLOCHE_TEST_S3_BUCKET} and its like stand for {@code CLOCHE_STORAGE_BUCKET} and its
 * like. Some 12 MB a run stay in the bucket, below a prefix of their own.
 */
class RealStoreIT extends FileStoreContractTest {

  private static final String GIVEN = "CLOCHE_TEST_S3_";
  private static final List<String> NAMES =
      List.of("BUCKET", "REGION", "ENDPOINT", "PREFIX", "ACCESS_KEY", "SECRET_KEY");

  private static S3FileStore store;

  @BeforeAll
  static void open() throws Exception {
    Map<String, String> environment = System.getenv();
    if (!environment.containsKey(GIVEN + "BUCKET")) {
      // Also where CI=true: no machine that decides has the keys of a bucket.
      String reason = "skipped: " + GIVEN + "BUCKET names no bucket to run the contract against";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    Map<String, String> settings = new HashMap<>();
    settings.put("CLOCHE_STORAGE_PROVIDER", "s3");
    settings.put("CLOCHE_STORAGE_PREFIX", "cloche-contract-test");
    settings.put("CLOCHE_LINK_TTL", "3600");
    for (String name : NAMES) {
      String value = environment.get(GIVEN + name);
      if (value != null) {
        settings.put("CLOCHE_STORAGE_" + name, value);
      }
    }
    SandboxConfig config = SandboxConfig.from(settings, Surroundings.here());
    store = S3FileStore.open((StorageConfig.S3) config.storage());
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  @Override
  protected FileStore store() {
    return store;
  }
}
