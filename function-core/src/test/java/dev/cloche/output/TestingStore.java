package dev.cloche.output;

import dev.cloche.storage.FileStore;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.FileUpload;
import dev.cloche.storage.StoredFile;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers what it is given, and fails or dawdles as a test wants; what S3 does is tested with
 * real servers.
 */
public final class TestingStore implements FileStore {

  /** When every link of this store ends. */
  public static final Instant EXPIRES_AT = Instant.parse("2026-01-01T05:00:00.5Z");

  private final List<FileUpload> files = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = file -> {};
  private volatile boolean closed;

  /** Does in a test what a store would do before it has taken a file. */
  @FunctionalInterface
  public interface Behaviour {
    /** Returns, waits or throws. */
    void before(FileUpload file) throws FileStoreException, InterruptedException;
  }

  /** Has every further file treated so. */
  public void behave(Behaviour wanted) {
    behaviour = wanted;
  }

  /** Has every further file refused. */
  public void failWith(FileStoreException failure) {
    behaviour =
        file -> {
          throw failure;
        };
  }

  /** Returns what was stored, in the order in which it came. */
  public List<FileUpload> files() {
    return List.copyOf(files);
  }

  /** Tells whether the store was closed. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public StoredFile put(FileUpload file) throws FileStoreException, InterruptedException {
    behaviour.before(file);
    files.add(file);
    return new StoredFile(URI.create("https://store.example/" + file.sha256()), EXPIRES_AT);
  }

  @Override
  public void close() {
    closed = true;
  }
}
