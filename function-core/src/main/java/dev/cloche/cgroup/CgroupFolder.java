package dev.cloche.cgroup;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** Reads and writes one folder of a cgroup file system. */
record CgroupFolder(Path path) {

  private static final System.Logger LOG = System.getLogger(CgroupFolder.class.getName());

  /**
   * A dead process leaves its cgroup within about a millisecond; the rest is for a busy machine.
   */
  private static final Duration LONGEST_REMOVAL = Duration.ofSeconds(2);

  static CgroupFolder create(Path path) throws IOException {
    Files.createDirectories(path);
    return new CgroupFolder(path);
  }

  CgroupFolder child(String name) throws IOException {
    Path child = path.resolve(name);
    Files.createDirectory(child);
    return new CgroupFolder(child);
  }

  boolean has(String file) {
    return Files.exists(path.resolve(file));
  }

  void write(String file, Object value) throws IOException {
    Files.writeString(path.resolve(file), String.valueOf(value), StandardCharsets.US_ASCII);
  }

  /** Reads a file that holds one number. */
  OptionalLong number(String file) {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(path.resolve(file)).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Reads one line "key number" of a file.
   *
   * @throws IOException when the file or the line is not there: then nobody knows
   */
  long keyed(String file, String key) throws IOException {
    String start = key + " ";
    for (String line : Files.readAllLines(path.resolve(file), StandardCharsets.US_ASCII)) {
      if (line.startsWith(start)) {
        return Long.parseLong(line.substring(start.length()));
      }
    }
    throw new IOException("no " + key + " in " + path.resolve(file));
  }

  /** Kills everybody inside and removes the folder; tells whether it is gone. */
  boolean remove() {
    long deadline = System.nanoTime() + LONGEST_REMOVAL.toNanos();
    while (true) {
      try {
        Files.deleteIfExists(path);
        return true;
      } catch (DirectoryNotEmptyException e) {
        // cgroupfs says so as well where a process is left; a fake tree in a test has files.
        return false;
      } catch (IOException e) {
        processes().forEach(CgroupFolder::kill);
        if (System.nanoTime() > deadline) {
          LOG.log(Level.WARNING, "cannot remove {0}: {1}", path, e.toString());
          return false;
        }
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
      }
    }
  }

  private List<Long> processes() {
    try {
      return Files.readAllLines(path.resolve("cgroup.procs"), StandardCharsets.US_ASCII).stream()
          .map(Long::valueOf)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | NumberFormatException e) {
      LOG.log(Level.WARNING, "cannot read the processes of {0}: {1}", path, e.toString());
      return List.of();
    }
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
