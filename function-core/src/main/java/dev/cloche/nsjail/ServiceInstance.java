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
 */
record ServiceInstance(long pid, long startTicks) {

  private static final Pattern NAME = Pattern.compile("cloche-(\\d{1,10})-(\\d{1,19})(-.*)?");

  /** Returns this very process. */
  static ServiceInstance current() throws IOException {
    long pid = ProcessHandle.current().pid();
    return new ServiceInstance(
        pid, startOf(pid).orElseThrow(() -> new IOException("cannot read /proc/self/stat")));
  }

  /** Returns a file name that tells whose it is. */
  String fileName() {
    return "cloche-" + pid + "-" + startTicks;
  }

  /** Tells of a file name whether it is that of an instance that has ended. */
  static boolean isAbandoned(String fileName) {
    Matcher name = NAME.matcher(fileName);
    return name.matches()
        && !startOf(Long.parseLong(name.group(1)))
            .equals(Optional.of(Long.parseLong(name.group(2))));
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
