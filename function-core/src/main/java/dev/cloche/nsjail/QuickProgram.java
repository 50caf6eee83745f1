package dev.cloche.nsjail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of ours that takes milliseconds, with an empty environment and no input. */
final class QuickProgram {

  private static final long LONGEST_SECONDS = 10;

  private QuickProgram() {}

  /**
   * Runs it to its end.
   *
   * @return what it printed, on either stream
   * @throws IOException when it cannot be started, takes too long or does not end well
   */
  static String run(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(command.getFirst() + " takes too long");
      }
      // No more than is there: a child of its own could hold the stream open.
      InputStream printed = process.getInputStream();
      String said = new String(printed.readNBytes(printed.available()), StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " failed: " + said.strip());
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
