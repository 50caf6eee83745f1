package dev.cloche.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.contract.OutputFile;
import dev.cloche.contract.SkipCode;
import dev.cloche.contract.SkippedFile;
import dev.cloche.execution.TestingLog;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.FileUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutputScreenTest {

  private static final OutputLimits LIMITS = new OutputLimits(3, 1000, 1500, 8);

  private final TestingStore store = new TestingStore();
  private final TestingLog log = new TestingLog();
  private Duration patience = Duration.ofSeconds(20);

  private Uploads uploads(long room) {
    return new Uploads(Optional.of(store), LIMITS, room, patience, log);
  }

  private OutputScreen screen() {
    return uploads(10_000).screen("id");
  }

  private static void give(OutputScreen screen, String path, int size) throws Exception {
    screen.file(
        path.getBytes(StandardCharsets.UTF_8), size, new ByteArrayInputStream(new byte[size]));
  }

  private static List<String> names(OutputFiles files) {
    return files.stored().stream().map(OutputFile::name).toList();
  }

  @Test
  void aFileIsStoredAndDescribed() throws Exception {
    OutputScreen screen = screen();
    screen.file(bytes("notes/a.txt"), 3, new ByteArrayInputStream(bytes("abc")));

    // The digest is FIPS 180-2's own example, appendix B.1.
    String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(screen.finish())
        .isEqualTo(
            new OutputFiles(
                List.of(
                    new OutputFile(
                        "notes/a.txt",
                        3,
                        "text/plain",
                        sha256,
                        URI.create("https://store.example/" + sha256),
                        TestingStore.EXPIRES_AT)),
                List.of()));
    FileUpload upload = store.files().getFirst();
    assertThat(upload.executionId()).isEqualTo("id");
    assertThat(upload.content()).asString().isEqualTo("abc");
  }

  @Test
  void filesAreStoredSideBySideWhileTheNextArrive() throws Exception {
    var together = new CountDownLatch(3);
    store.behave(
        file -> {
          together.countDown();
          assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
        });
    OutputScreen screen = screen();
    give(screen, "a", 1);
    give(screen, "b", 1);
    give(screen, "c", 1);

    assertThat(names(screen.finish())).containsExactly("a", "b", "c");
  }

  @Test
  void limitsHoldWhateverTheAgentSends() throws Exception {
    OutputScreen screen = screen();
    give(screen, "large", 1001);
    give(screen, "a", 1000);
    give(screen, "b", 501);
    give(screen, "c", 500);
    give(screen, "d", 0);
    give(screen, "e", 0);

    OutputFiles files = screen.finish();

    assertThat(names(files)).containsExactly("a", "c", "d");
    assertThat(files.skipped())
        .containsExactly(
            new SkippedFile("large", SkipCode.TOO_LARGE, "larger than 1 KB"),
            new SkippedFile("b", SkipCode.TOTAL_TOO_LARGE, "more than 2 KB together"),
            new SkippedFile("e", SkipCode.TOO_MANY, "more than 3 files"));
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    OutputScreen screen = screen();

    screen.file(bytes("a"), Long.MAX_VALUE, new FailingStream());

    assertThat(screen.finish().skipped()).hasSize(1);
  }

  @Test
  void oddNamesAreSkippedByTheNameThatCanBeShown() throws Exception {
    OutputScreen screen = screen();
    give(screen, "a\\b", 1);

    assertThat(screen.finish().skipped())
        .singleElement()
        .satisfies(file -> assertThat(file.code()).isEqualTo(SkipCode.BAD_NAME))
        .satisfies(file -> assertThat(file.name()).isEqualTo("a\\b"));
  }

  @Test
  void aStreamThatBreaksOffIsPassedOnAndItsRoomGivenBack() throws Exception {
    Uploads uploads = uploads(1000);

    for (int i = 0; i < 3; i++) {
      OutputScreen screen = uploads.screen("id");
      assertThatThrownBy(() -> screen.file(bytes("a"), 1000, new FailingStream()))
          .isInstanceOf(IOException.class);
    }

    assertThat(uploads.room().take(1000, Duration.ZERO)).isTrue();
  }

  @Test
  void aStoreThatFailsIsToldAndLoggedWithItsCause() throws Exception {
    store.failWith(new FileStoreException("the store is full", new IOException("quota")));
    Uploads uploads = uploads(10_000);
    OutputScreen screen = uploads.screen("id");
    give(screen, "secret-name", 1);

    assertThat(screen.finish().skipped())
        .containsExactly(
            new SkippedFile("secret-name", SkipCode.STORE_FAILED, "the store is full"));
    assertThat(uploads.failing()).isTrue();
    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("WARNING", "id", "the store is full");
    assertThat(log.lines().toString()).doesNotContain("secret-name");
  }

  @Test
  void aStoreThatBreaksIsNotQuoted() throws Exception {
    store.behave(
        file -> {
          throw new IllegalStateException("https://10.0.0.1/bucket?X-Amz-Signature=secret");
        });
    OutputScreen screen = screen();
    give(screen, "a", 1);

    assertThat(screen.finish().skipped())
        .containsExactly(new SkippedFile("a", SkipCode.STORE_FAILED, "the store failed"));
    assertThat(log.lines().toString()).contains("IllegalState").doesNotContain("Signature");
  }

  @Test
  void aStoreThatRecoversIsNoLongerFailing() throws Exception {
    Uploads uploads = uploads(10_000);
    store.failWith(new FileStoreException("down", new IOException("down")));
    OutputScreen first = uploads.screen("id");
    give(first, "a", 1);
    first.finish();
    store.behave(file -> {});
    OutputScreen second = uploads.screen("id");
    give(second, "a", 1);
    second.finish();

    assertThat(uploads.failing()).isFalse();
  }

  @Test
  void aStoreThatDawdlesCostsTheFileAndIsInterrupted() throws Exception {
    patience = Duration.ofMillis(50);
    var interrupted = new CountDownLatch(1);
    store.behave(
        file -> {
          if (file.name().equals("slow")) {
            try {
              Thread.sleep(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
              interrupted.countDown();
              throw e;
            }
          }
        });
    OutputScreen screen = screen();
    give(screen, "slow", 1);

    assertThat(screen.finish().skipped())
        .containsExactly(
            new SkippedFile("slow", SkipCode.STORE_FAILED, "the store did not take it in time"));
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whereThereIsNoRoomAFileWaitsAndIsThenSkipped() throws Exception {
    patience = Duration.ofMillis(50);
    Uploads uploads = uploads(1000);
    assertThat(uploads.room().take(1000, Duration.ZERO)).isTrue();
    OutputScreen screen = uploads.screen("id");
    give(screen, "a", 1000);

    assertThat(screen.finish().skipped())
        .singleElement()
        .satisfies(file -> assertThat(file.code()).isEqualTo(SkipCode.STORE_FAILED));
  }

  @Test
  void whatNobodyWaitsForIsInterrupted() throws Exception {
    store.behave(file -> Thread.sleep(Duration.ofMinutes(5)));
    OutputScreen screen = screen();
    give(screen, "a", 1);
    screen.abandon();
    give(screen, "b", 1);

    assertThat(screen.finish().skipped()).extracting(SkippedFile::reason).containsOnly("given up");
  }

  @Test
  void withoutAStoreEveryRegularFileIsToldToHaveNone() throws Exception {
    OutputScreen screen = new Uploads(Optional.empty(), LIMITS, 1000, log).screen("id");
    assertThat(screen.limits().files()).isZero();
    screen.skipped(bytes("a"), SkipCode.TOO_MANY);
    screen.skipped(bytes("b"), SkipCode.TOO_LARGE);
    screen.skipped(bytes("link"), SkipCode.NOT_REGULAR);
    give(screen, "c", 1);

    assertThat(screen.finish().skipped())
        .extracting(SkippedFile::code)
        .containsExactly(
            SkipCode.NO_STORE, SkipCode.NO_STORE, SkipCode.NOT_REGULAR, SkipCode.NO_STORE);
  }

  @Test
  void aFloodOfSkippedNamesIsCounted() throws Exception {
    OutputScreen screen = screen();
    for (int i = 0; i < 4000; i++) {
      screen.skipped(bytes("link" + i), SkipCode.NOT_REGULAR);
    }

    List<SkippedFile> skipped = screen.finish().skipped();

    assertThat(skipped).hasSize(101);
    assertThat(skipped.getLast())
        .isEqualTo(new SkippedFile("", SkipCode.TOO_MANY, "3900 more are not named"));
  }

  @Test
  void aFileThatIsStoredIsNoLongerHeld() throws Exception {
    var content = new AtomicReference<@Nullable WeakReference<byte[]>>();
    store.behave(
        file -> {
          content.set(new WeakReference<>(file.content()));
          throw new FileStoreException(
              "not kept", new IOException("so that only we could hold it"));
        });
    OutputScreen screen = screen();
    give(screen, "a", 1000);
    screen.finish();

    try {
      WeakReference<byte[]> seen = Objects.requireNonNull(content.get());
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (seen.get() != null && System.nanoTime() < deadline) {
        System.gc();
      }
      assertThat(seen.get()).isNull();
    } finally {
      Reference.reachabilityFence(screen);
    }
  }

  @Test
  void theStoreIsClosedWithTheUploads() {
    uploads(1000).close();

    assertThat(store.isClosed()).isTrue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Breaks off after some bytes. */
  private static final class FailingStream extends InputStream {
    private boolean begun;

    @Override
    public int read() throws IOException {
      throw new IOException("broken off");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (begun) {
        throw new IOException("broken off");
      }
      begun = true;
      return 1;
    }
  }
}
