package dev.cloche.nsjail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the command line that starts a jail with the agent in it.
 *
 * <p>Nothing of a request is in it: what a caller sends reaches the agent as frames, and no parser
 * of nsjail ever sees it. (The script's own process shows its arguments, as any process does.)
 */
final class NsjailCommand {

  /**
   * The numbers of agent and script as the jail sees them, which profile and agent know as well.
   */
  static final int AGENT_UID = 999;

  static final int SCRIPT_UID = 1000;

  /** The first descriptor at which the launcher opens a file. */
  private static final int FIRST_DESCRIPTOR = 3;

  private static final String AGENT = "/cloche/cloche-agent";

  private final Path nsjail;
  private final RuntimeFolder runtime;

  NsjailCommand(Path nsjail, RuntimeFolder runtime) {
    this.nsjail = nsjail;
    this.runtime = runtime;
  }

  /**
   * Returns the command for one run.
   *
   * @param uids who agent and script are outside
   * @param entrances files that the agent gets open for writing, at the descriptors from {@link
   *     #descriptors} on
   */
  List<String> forRun(JailUids uids, List<Path> entrances) {
    List<String> command = new ArrayList<>();
    command.add(runtime.launcher().toString());
    command.addAll(runtime.mount());
    entrances.forEach(entrance -> command.add(entrance.toString()));
    command.add("--");
    command.add(nsjail.toString());
    command.addAll(List.of("--config", runtime.profile().toString()));
    // Warnings and worse, on the agent's standard error, which no script ever holds.
    command.addAll(List.of("--quiet", "--log_fd", "2"));
    command.addAll(List.of("--seccomp_policy", runtime.outerPolicy().toString()));
    command.addAll(uids.arguments());
    for (int descriptor : descriptors(entrances)) {
      command.addAll(List.of("--pass_fd", String.valueOf(descriptor)));
    }
    command.addAll(List.of("--", AGENT));
    return command;
  }

  /** Returns the environment of nsjail itself; the jail's own stands in the profile. */
  Map<String, String> environment() {
    return Map.of(
        "CLOCHE_RUNTIME", runtime.path().toString(), "TMPDIR", runtime.temporary().toString());
  }

  /** Returns where the agent finds the entrances. */
  static List<Integer> descriptors(List<Path> entrances) {
    List<Integer> descriptors = new ArrayList<>();
    for (int i = 0; i < entrances.size(); i++) {
      descriptors.add(FIRST_DESCRIPTOR + i);
    }
    return descriptors;
  }
}
