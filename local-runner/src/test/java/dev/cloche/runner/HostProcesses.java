package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Looks at the processes of this machine, among which are those of every jail. */
final class HostProcesses {

  private HostProcesses() {}

  /** Tells whether a process runs that was started with exactly this command line. */
  static boolean isRunning(String... command) {
    String wanted = String.join("\0", command) + "\0";
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(process -> process.resolve("cmdline"))
          .filter(Files::isRegularFile)
          .anyMatch(file -> commandLine(file).equals(wanted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commandLine(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return ""; // It ended after it was listed.
    }
  }
}
