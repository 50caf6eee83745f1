package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
