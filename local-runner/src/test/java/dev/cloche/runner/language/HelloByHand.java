package dev.cloche.runner.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** Runs hello worlds without a jail, in the root file system of the jails. */
final class HelloByHand implements AutoCloseable {

  private final Process script;
  private final Writer names;
  private final BufferedReader times;

  HelloByHand(Path root, Path hellos) throws IOException {
    script =
        new ProcessBuilder("src/test/shell/by-hand.sh", root.toString(), hellos.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    names = script.outputWriter(UTF_8);
    times = script.inputReader(UTF_8);
  }

  /** Returns what one run took. */
  long microseconds(String language) throws IOException {
    names.write(language + "\n");
    names.flush();
    String line = times.readLine();
    if (line == null) {
      throw new AssertionError("by hand, " + language + " did not say hello");
    }
    return Long.parseLong(line);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    names.close();
    script.waitFor();
  }
}
