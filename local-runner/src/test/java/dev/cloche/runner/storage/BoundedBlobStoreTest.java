package dev.cloche.runner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class BoundedBlobStoreTest {

  private static final String BUCKET = "cloche";
  private static final int FILE = 100_000;

  /** 25 blocks of 4 KiB and two for folders. */
  private static final long COST = 27 * 4096;

  private static final int ROOM = 9;
  private static final int CALLERS = 24;
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private StoreSpace space;
  private Path bucket;
  private BoundedBlobStore store;

  @BeforeEach
  void open() throws IOException {
    bucket = Files.createDirectory(folder.resolve(BUCKET));
    space = new StoreSpace(ROOM * COST + 1);
    store = store(files(Clock.systemUTC()));
  }

  private BoundedBlobStore store(ObjectFiles files) {
    return new BoundedBlobStore(new FilesystemNio2BlobStore(folder.toString()), files, space);
  }

  @Test
  void manyPutsAtOnceStayWithinTheQuota() throws Exception {
    assertThat(putManyAtOnce("a")).isEqualTo(ROOM);
    assertThat(space.taken()).isEqualTo(ROOM * COST);
    assertThat(bytesOnDisk()).isEqualTo(ROOM * FILE);
  }

  @Test
  void whatHasExpiredMakesRoomForAsMuch() throws Exception {
    assertThat(putManyAtOnce("a")).isEqualTo(ROOM);

    files(Clock.offset(Clock.systemUTC(), HOUR.plusSeconds(1))).sweep();

    assertThat(space.taken()).isZero();
    assertThat(bytesOnDisk()).isZero();
    assertThat(putManyAtOnce("b")).isEqualTo(ROOM);
    assertThat(space.taken()).isEqualTo(ROOM * COST);
  }

  @Test
  void sweepsWhilePutsAreUnderWayKeepTheCountRight() throws Exception {
    // Whatever is there has expired, while folders are young.
    var files = new ObjectFiles(bucket, space, Duration.ofSeconds(-1), Clock.systemUTC());
    store = store(files);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> puts = threads.submit(() -> putManyAtOnce("a"));
      while (!puts.isDone()) {
        files.sweep();
      }
      assertThat(puts.get()).isPositive();
    }
    files.sweep();

    assertThat(space.taken()).isZero();
    assertThat(bytesOnDisk()).isZero();
  }

  @Test
  void aFileThatIsReplacedCountsOnce() {
    put("same", new ByteArrayInputStream(new byte[FILE]));
    put("same", new ByteArrayInputStream(new byte[FILE]));

    assertThat(space.taken()).isEqualTo(COST);
  }

  @Test
  void anUploadThatBreaksOffCountsForNothing() throws IOException {
    var broken = new BrokenStream("gone");

    RuntimeException failure =
        catchThrowableOfType(RuntimeException.class, () -> put("one", broken));

    assertThat(failure).hasRootCauseMessage("gone");
    assertThat(space.taken()).isZero();
    assertThat(bytesOnDisk()).isZero();
  }

  @Test
  void aDiskThatIsFullIsAStoreThatIsFull() {
    var full = new BrokenStream("No space left on device");

    AwsServiceException refusal =
        catchThrowableOfType(AwsServiceException.class, () -> put("one", full));

    assertThat(refusal.statusCode()).isEqualTo(507);
    assertThat(space.taken()).isZero();
  }

  private int putManyAtOnce(String prefix) throws Exception {
    var together = new CyclicBarrier(CALLERS);
    List<Future<Boolean>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        String key = prefix + i;
        answers.add(
            threads.submit(
                () -> {
                  together.await();
                  return isStored(key);
                }));
      }
    }
    int stored = 0;
    for (Future<Boolean> answer : answers) {
      stored += answer.get() ? 1 : 0;
    }
    return stored;
  }

  private boolean isStored(String key) {
    try {
      put(key, new ByteArrayInputStream(new byte[FILE]));
      return true;
    } catch (AwsServiceException e) {
      assertThat(e.statusCode()).isEqualTo(507);
      return false;
    }
  }

  private void put(String key, InputStream content) {
    var unused =
        store.putBlob(
            PutObjectRequest.builder()
                .bucket(BUCKET)
                .key("executions/" + key + "/file")
                .contentLength((long) FILE)
                .build(),
            content);
  }

  private ObjectFiles files(Clock clock) {
    return new ObjectFiles(bucket, space, HOUR, clock);
  }

  private long bytesOnDisk() throws IOException {
    try (Stream<Path> paths = Files.walk(bucket)) {
      return paths.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private static final class BrokenStream extends InputStream {

    private final String reason;

    BrokenStream(String reason) {
      this.reason = reason;
    }

    @Override
    public int read() throws IOException {
      throw new IOException(reason);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      throw new IOException(reason);
    }
  }
}
