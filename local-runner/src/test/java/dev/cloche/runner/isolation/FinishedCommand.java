package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Is a command that was run to its end, and what it said. */
record FinishedCommand(int exitCode, String stdout, String stderr) {

  private static final Duration AT_MOST = Duration.ofMinutes(1);

  /** Starts it, feeds it its standard input and waits a minute at most for its end. */
  static FinishedCommand of(ProcessBuilder builder, byte[] input)
      throws IOException, InterruptedException {
    return of(builder, input, AT_MOST);
  }

  /** Starts it, feeds it its standard input and waits for its end. */
  static FinishedCommand of(ProcessBuilder builder, byte[] input, Duration atMost)
      throws IOException, InterruptedException {
    Process process = builder.start();
    var stdout = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    var stderr = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input);
    } catch (IOException e) {
      // It ended without reading it all, which its exit code tells better.
    }
    if (!process.waitFor(atMost.toMillis(), MILLISECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("It did not end: " + builder.command());
    }
    return new FinishedCommand(process.exitValue(), stdout.join(), stderr.join());
  }

  /** Returns what it printed, without the line's end; fails unless its exit code is 0. */
  String printed() {
    if (exitCode != 0) {
      throw new AssertionError("exit code " + exitCode + ": " + stdout + stderr);
    }
    return stdout.strip();
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
