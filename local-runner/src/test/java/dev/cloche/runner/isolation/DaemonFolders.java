package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * Says where a daemon keeps what it has.
 *
 * @param state sockets and process ids; short, since the path of a socket has at most 107 bytes
 *     (unix(7)), and emptied by a restart of the machine
 * @param data images and containers
 */
record DaemonFolders(Path state, Path data) {

  /** Returns folders that are the same for each run of the tests in this checkout. */
  static DaemonFolders ofThisCheckout() {
    Path data = Path.of("target", "docker").toAbsolutePath();
    UUID name = UUID.nameUUIDFromBytes(data.toString().getBytes(UTF_8));
    return new DaemonFolders(Path.of("/run", "cloche-docker-" + name), data);
  }

  /** Makes them, for this user only. */
  void create() throws IOException {
    var ownersOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(data);
    Files.createDirectories(state, ownersOnly);
  }

  /** Tells whether a path lies in one of them. */
  boolean hold(String path) {
    return Path.of(path).startsWith(data) || Path.of(path).startsWith(state);
  }

  String address() {
    return "unix://" + state.resolve("docker.sock");
  }

  /** Returns what the daemon calls its exec root; containerd has its sockets there. */
  Path processes() {
    return state.resolve("processes");
  }

  Path processId() {
    return state.resolve("docker.pid");
  }

  Path lock() {
    return data.resolve("lock");
  }

  Path log() {
    return data.resolve("daemon.log");
  }
}
