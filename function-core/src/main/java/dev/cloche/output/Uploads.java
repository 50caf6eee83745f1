package dev.cloche.output;

import dev.cloche.storage.FileStore;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.FileUpload;
import dev.cloche.storage.StoredFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Has the output files of all runs stored, bounded in memory and in connections.
 *
 * <p>Thread-safe. Logs what the store failed at, without names and contents of files.
 */
public final class Uploads implements AutoCloseable {

  /** For the whole of a run: its result is worth more than its files. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int CONNECTIONS = 16;

  private final Optional<FileStore> store;
  private final OutputLimits limits;
  private final UploadRoom room;
  private final Duration patience;
  private final Logger log;
  private final Semaphore connections = new Semaphore(CONNECTIONS, true);
  private volatile boolean failing;

  /**
   * Creates one.
   *
   * @param store closed with this; empty where nothing is stored
   * @param roomBytes for the files of all runs that are on their way; at least one file's limit
   */
  public Uploads(Optional<FileStore> store, OutputLimits limits, long roomBytes, Logger log) {
    this(store, limits, roomBytes, LONGEST, log);
  }

  Uploads(
      Optional<FileStore> store,
      OutputLimits limits,
      long roomBytes,
      Duration patience,
      Logger log) {
    this.store = store;
    this.limits = store.isPresent() ? limits : limits.withoutFiles();
    this.room = new UploadRoom(Math.max(roomBytes, limits.fileBytes()));
    this.patience = patience;
    this.log = log;
  }

  /** Returns what takes the files of one run. */
  public OutputScreen screen(String executionId) {
    return new OutputScreen(
        executionId,
        this,
        limits,
        new Deadline(patience),
        new SkippedFiles(limits, store.isPresent()));
  }

  /** Tells whether files are stored at all. */
  public boolean available() {
    return store.isPresent();
  }

  /** Tells whether the store failed to take the last file that it was given. */
  public boolean failing() {
    return failing;
  }

  UploadRoom room() {
    return room;
  }

  /** Starts to store a file for which room was taken, and gives the room back in the end. */
  Upload start(FileUpload file) {
    int size = file.content().length;
    return Upload.start(new BoundedStore(store.orElseThrow()), file, () -> room.giveBack(size));
  }

  @Override
  public void close() {
    store.ifPresent(FileStore::close);
  }

  /** Waits for a connection, and remembers how the store did. */
  private final class BoundedStore implements FileStore {
    private final FileStore inner;

    private BoundedStore(FileStore inner) {
      this.inner = inner;
    }

    @Override
    public StoredFile put(FileUpload file) throws FileStoreException, InterruptedException {
      connections.acquire();
      try {
        StoredFile stored = inner.put(file);
        failing = false;
        return stored;
      } catch (FileStoreException e) {
        failing = true;
        log.log(Level.WARNING, "execution " + file.executionId() + ": a file was not stored", e);
        throw e;
      } catch (RuntimeException e) {
        failing = true;
        // Without its message, which may hold an address with a signature.
        log.log(
            Level.ERROR,
            "execution {0}: the store failed with {1}",
            file.executionId(),
            e.getClass().getName());
        throw e;
      } finally {
        connections.release();
      }
    }

    @Override
    public void close() {}
  }
}
