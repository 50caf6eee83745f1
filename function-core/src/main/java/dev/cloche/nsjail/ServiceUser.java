package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Names the user that the service runs as. */
record ServiceUser(int uid, int gid) {

  private static final Path PROCESSES = Path.of("/proc");

  static ServiceUser current() throws IOException {
    Path self = PROCESSES.resolve("self");
    return new ServiceUser(
        (int) Files.getAttribute(self, "unix:uid"), (int) Files.getAttribute(self, "unix:gid"));
  }

  boolean isRoot() {
    return uid == 0;
  }

  /** Counts the user's threads, which is what RLIMIT_NPROC counts (getrlimit(2)). */
  int threads() {
    int threads = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        threads += threads(process.resolve("status"));
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read /proc", e);
    }
    return threads;
  }

  private int threads(Path status) {
    try {
      List<String> lines = Files.readAllLines(status, StandardCharsets.ISO_8859_1);
      boolean own =
          field(lines, "Uid:").map(ids -> ids.split("\\s+", -1)[0]).equals(Optional.of("" + uid));
      return own ? field(lines, "Threads:").map(Integer::parseInt).orElse(1) : 0;
    } catch (IOException e) {
      return 0; // It has ended meanwhile.
    }
  }

  private static Optional<String> field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .findFirst()
        .map(line -> line.substring(name.length()).strip());
  }
}
