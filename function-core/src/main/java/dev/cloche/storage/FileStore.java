package dev.cloche.storage;

/** Keeps output files and hands out links to them. Implementations are thread-safe. */
public interface FileStore extends AutoCloseable {

  /**
   * Stores one file and returns a link to it; blocking.
   *
   * @throws FileStoreException when the store did not take it; nothing is known of what it keeps
   * @throws InterruptedException when the calling thread is interrupted
   */
  StoredFile put(FileUpload file) throws FileStoreException, InterruptedException;

  /** Frees what the store's client holds; files stay. */
  @Override
  void close();
}
