package dev.cloche.output;

import dev.cloche.contract.SkipCode;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes what a run left in its output folder, one file after the other, while it arrives.
 *
 * <p>Called by one thread, once every process of the run is gone. Paths are relative, of raw bytes
 * that nobody has looked at.
 */
public interface OutputReceiver {

  /** Returns one for commands that leave no files: it takes none. */
  static OutputReceiver none() {
    return new NoFiles();
  }

  /** Returns what is to be sent; more is not taken. */
  OutputLimits limits();

  /**
   * Takes a file; blocks while there is no room for it.
   *
   * @param size bytes that {@code content} has, else reading it fails
   * @param content need not be read; not used after the return
   * @throws IOException when reading {@code content} fails
   * @throws InterruptedException when the calling thread is interrupted
   */
  void file(byte[] path, long size, InputStream content) throws IOException, InterruptedException;

  /** Notes something that is not sent. */
  void skipped(byte[] path, SkipCode code);

  /** Notes that what was left could not be sent to its end, for a reason that lies with us. */
  void brokenOff();
}
