package dev.cloche.nsjail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cloche.execution.ExecutionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the probe in the place of a script, which tries every wall from inside. */
final class WallProbe {

  private static final String PROGRAM = AgentFiles.FOLDER.resolve(AgentFiles.PROBE).toString();
  private static final List<String> NAMESPACES =
      List.of("user", "mnt", "pid", "net", "ipc", "uts", "cgroup");

  /** The field of proc(5); the probe does not count either where the kernel has none. */
  private static final String FILTERS = "Seccomp_filters:";

  private static final int FEW_PROCESSES = 8;

  /** More than the probe itself takes, and soon filled. */
  private static final ExecutionLimits SMALL =
      new ExecutionLimits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          16L << 20,
          1000,
          FEW_PROCESSES,
          64,
          1L << 20,
          1L << 16);

  private final TrustedCommands commands;
  private final NsjailPlace place;
  private final Runnable renewal;

  /**
   * Creates one for a place.
   *
   * @param renewal has jails that were started before replaced: they tell what stood then
   */
  WallProbe(TrustedCommands commands, NsjailPlace place, Runnable renewal) {
    this.commands = commands;
    this.place = place;
    this.renewal = renewal;
  }

  /**
   * Looks at all walls.
   *
   * @throws TierUnavailableException when a jail does not even start
   */
  WallReport look() throws TierUnavailableException {
    renewal.run();
    requireWell(commands.run(List.of("/bin/true"), Map.of()));
    try {
      JailProbe probe = commands.run(walls(), Map.of());
      requireWell(probe);
      return WallReport.of(probe.output());
    } catch (IOException e) {
      throw new TierUnavailableException("cannot read /proc/self: " + e, e);
    }
  }

  private static void requireWell(JailProbe probe) throws TierUnavailableException {
    if (probe.failure().isPresent()) {
      throw new TierUnavailableException("no jail starts: " + probe.failure().get());
    }
  }

  /** The probe compares with what the service says of itself. */
  private List<String> walls() throws IOException {
    List<String> command = new ArrayList<>(List.of(PROGRAM, "walls"));
    command.add("namespaces=" + namespaces());
    command.add("hidden=" + place.runtime().outerPolicy());
    command.add("uid=" + place.service().uid());
    command.add("pid=" + ProcessHandle.current().pid());
    if (place.confinement().usesNsjail()) {
      // Beside the service's own, which it may have from its container: nsjail's and the agent's.
      command.add("filters=" + (filters() + 2));
    }
    if (place.confinement() == Confinement.FULL) {
      // Elsewhere nothing can be mounted, and the modes of files must do.
      command.add("mounts=read-only");
    }
    return command;
  }

  /** Returns how many filters of system calls stand around the service. */
  private static int filters() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"), ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith(FILTERS))
          .findFirst()
          .map(line -> Integer.parseInt(line.substring(FILTERS.length()).strip()))
          .orElse(0);
    }
  }

  /** By kind and inode, each with a comma behind it: {@code user:4026531837,}. */
  private static String namespaces() throws IOException {
    var all = new StringBuilder();
    for (String kind : NAMESPACES) {
      Path link = Path.of("/proc/self/ns", kind);
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        all.append(kind).append(':');
        all.append(target, kind.length() + 2, target.length() - 1).append(',');
      }
    }
    return all.toString();
  }

  /** Says why the cgroups of a run do not hold what they say they do; empty when they do. */
  Optional<String> failureOfCgroups() {
    List<String> walls = place.cgroups().walls();
    if (walls.contains("memory cgroup")
        && !commands.isKilledForMemory(
            List.of(PROGRAM, "memory", String.valueOf(2 * SMALL.memoryBytes())), SMALL)) {
      return Optional.of("memory beyond the limit was given to a run");
    }
    List<String> many = List.of(PROGRAM, "processes", String.valueOf(2 * FEW_PROCESSES));
    // The agent's own limits are larger there: the cgroup alone must hold.
    if (walls.contains("pids cgroup") && commands.runsWithin(many, SMALL)) {
      return Optional.of("more processes than the limit were given to a run");
    }
    return Optional.empty();
  }
}
