package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one process of the service, so that what it leaves behind can be told from what is in use.
 *
 * @param pid its process id
 * @param startTicks when it started, in clock ticks since boot (field 22 of /proc/pid/stat), since
 *     a pid alone is given out again
 * @param pidNamespace the inode of its pid namespace: what another container left or uses in a
 *     folder that both see cannot be judged from here
 */
record ServiceInstance(long pid, long startTicks, long pidNamespace) {

  private static final Pattern NAME =
      Pattern.compile("cloche-(\\d{1,10})-(\\d{1,18})-(\\d{1,18})(-.*)?");

  /** Returns this very process. */
  static ServiceInstance current() throws IOException {
    long pid = ProcessHandle.current().pid();
    return new ServiceInstance(
        pid,
        startOf(pid).orElseThrow(() -> new IOException("cannot read /proc/self/stat")),
        ownPidNamespace());
  }

  /** Returns a file name that tells whose it is. */
  String fileName() {
    return "cloche-" + pid + "-" + startTicks + "-" + pidNamespace;
  }

  /** Tells of a file name whether it is that of an instance that is known to have ended. */
  boolean isAbandoned(String fileName) {
    Matcher name = NAME.matcher(fileName);
    return name.matches()
        && Long.parseLong(name.group(3)) == pidNamespace
        && !startOf(Long.parseLong(name.group(1)))
            .equals(Optional.of(Long.parseLong(name.group(2))));
  }

  /** A link such as {@code pid:[4026531836]}, see namespaces(7). */
  private static long ownPidNamespace() throws IOException {
    String link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    return Long.parseLong(link.substring("pid:[".length(), link.length() - 1));
  }

  private static Optional<Long> startOf(long pid) {
    try {
      String stat =
          Files.readString(Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.UTF_8);
      // The second field is the program's name in brackets, which may hold anything.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Optional.of(Long.valueOf(fields[19]));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
