package dev.cloche.output;

import dev.cloche.contract.OutputFile;
import dev.cloche.contract.SkipCode;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.FileUpload;
import dev.cloche.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of one run, believes nothing that is said of them, and has them stored while the
 * next ones arrive.
 *
 * <p>One file at a time is read; others are held only while they are on their way to the store, and
 * as long as there is room for that. A store that fails or dawdles costs the files, never the
 * result. Not thread-safe but for {@link #abandon()}.
 */
public final class OutputScreen implements OutputReceiver {

  private final String executionId;
  private final Uploads uploads;
  private final OutputLimits limits;
  private final Deadline deadline;
  private final OutputNames names = new OutputNames();
  private final SkippedFiles skipped;
  private final Collection<Upload> started = new ConcurrentLinkedQueue<>();
  private int files;
  private long totalBytes;
  private volatile boolean abandoned;

  OutputScreen(
      String executionId,
      Uploads uploads,
      OutputLimits limits,
      Deadline deadline,
      SkippedFiles skipped) {
    this.executionId = executionId;
    this.uploads = uploads;
    this.limits = limits;
    this.deadline = deadline;
    this.skipped = skipped;
  }

  @Override
  public OutputLimits limits() {
    return limits;
  }

  @Override
  public void file(byte[] path, long size, InputStream content)
      throws IOException, InterruptedException {
    Optional<SkipCode> excess = excess(size);
    Optional<String> name = excess.isPresent() ? Optional.empty() : names.take(path);
    if (name.isEmpty()) {
      skipped(path, excess.orElse(SkipCode.BAD_NAME));
    } else if (uploads.room().take(size, deadline.left())) {
      files++;
      totalBytes += size;
      start(name.get(), (int) size, content);
    } else {
      skipped.add(name.get(), SkipCode.STORE_FAILED, "other files took all the time and room");
    }
  }

  /** What the agent was told already, but need not have heard. */
  private Optional<SkipCode> excess(long size) {
    if (size > limits.fileBytes()) {
      return Optional.of(SkipCode.TOO_LARGE);
    }
    if (files == limits.files()) {
      return Optional.of(SkipCode.TOO_MANY);
    }
    return size > limits.totalBytes() - totalBytes
        ? Optional.of(SkipCode.TOTAL_TOO_LARGE)
        : Optional.empty();
  }

  private void start(String name, int size, InputStream content) throws IOException {
    Sha256Bytes read;
    try {
      read = Sha256Bytes.read(content, size);
    } catch (Throwable e) {
      uploads.room().giveBack(size);
      throw e;
    }
    Upload upload =
        uploads.start(
            new FileUpload(executionId, name, ContentTypes.of(name), read.bytes(), read.sha256()));
    started.add(upload);
    if (abandoned) {
      upload.abandon();
    }
  }

  @Override
  public void skipped(byte[] path, SkipCode code) {
    skipped.add(OutputNames.show(path), code);
  }

  @Override
  public void brokenOff() {
    skipped.add("", SkipCode.STORE_FAILED, "not all of the output could be read in time");
  }

  /**
   * Waits until every file is stored, or it is too late for the others.
   *
   * @throws InterruptedException when the calling thread is interrupted
   */
  public OutputFiles finish() throws InterruptedException {
    List<OutputFile> stored = new ArrayList<>();
    for (Upload upload : started) {
      try {
        stored.add(
            describe(upload, upload.result().get(deadline.left().toNanos(), TimeUnit.NANOSECONDS)));
      } catch (TimeoutException e) {
        upload.abandon();
        skipped.add(upload.name(), SkipCode.STORE_FAILED, "the store did not take it in time");
      } catch (ExecutionException e) {
        skipped.add(upload.name(), SkipCode.STORE_FAILED, reason(e.getCause()));
      }
    }
    return new OutputFiles(stored, skipped.list());
  }

  private static OutputFile describe(Upload upload, StoredFile file) {
    return new OutputFile(
        upload.name(),
        upload.size(),
        upload.contentType(),
        upload.sha256(),
        file.link(),
        file.expiresAt());
  }

  private static String reason(@Nullable Throwable failure) {
    if (failure instanceof FileStoreException told) {
      return told.getMessage();
    }
    return failure instanceof InterruptedException ? "given up" : "the store failed";
  }

  /** Ends what is on its way to the store: nobody waits for it any longer. */
  public void abandon() {
    abandoned = true;
    started.forEach(Upload::abandon);
  }
}
