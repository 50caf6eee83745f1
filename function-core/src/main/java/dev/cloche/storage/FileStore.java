package dev.cloche.storage;

/** Keeps output files and hands out links to them. Implementations are thread-safe. */
public interface FileStore extends AutoCloseable {

  /**
   * Stores one file and returns a link to it; blocking, ends early when the thread is interrupted.
   *
   * @throws FileStoreException when the store does not take the file, within bounded time
   * @throws InterruptedException when the thread was interrupted; the file may be there or not
   */
  StoredFile put(FileUpload file) throws FileStoreException, InterruptedException;

  /** Ends what is under way and frees what the store holds; does nothing when called again. */
  @Override
  void close();
}
