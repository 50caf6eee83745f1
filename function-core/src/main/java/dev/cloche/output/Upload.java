package dev.cloche.output;

import dev.cloche.storage.FileStore;
import dev.cloche.storage.FileUpload;
import dev.cloche.storage.StoredFile;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stores one file on a thread of its own. Thread-safe.
 *
 * @param result completes with the link or with why there is none
 */
record Upload(
    String name,
    long size,
    String contentType,
    String sha256,
    CompletableFuture<StoredFile> result,
    Thread thread) {

  /**
   * Starts to store a file.
   *
   * @param afterwards runs in any case, when the file is no longer held
   */
  static Upload start(FileStore store, FileUpload file, Runnable afterwards) {
    var result = new CompletableFuture<StoredFile>();
    // A thread that has ended keeps what it ran, and the run's result keeps the thread: the file is
    // handed over, so that its memory is free when its room is.
    var handedOver = new AtomicReference<@Nullable FileUpload>(file);
    Runnable work =
        () -> {
          try {
            result.complete(store.put(Objects.requireNonNull(handedOver.getAndSet(null))));
          } catch (Throwable e) {
            result.completeExceptionally(e);
          } finally {
            afterwards.run();
          }
        };
    return new Upload(
        file.name(),
        file.content().length,
        file.contentType(),
        file.sha256(),
        result,
        Thread.ofVirtual().name("upload").start(work));
  }

  /** Ends it, if it has not ended. */
  void abandon() {
    thread.interrupt();
  }
}
