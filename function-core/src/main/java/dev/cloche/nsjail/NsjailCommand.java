package dev.cloche.nsjail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the command line that starts a jail with the agent in it.
 *
 * <p>Nothing of a request is in it: what a caller sends reaches the agent as frames, and no parser
 * of nsjail ever sees it. (The script's own process shows its arguments, as any process does.)
 */
final class NsjailCommand {

  /**
   * The numbers of agent and script as a jail with a user namespace sees them, which profile and
   * agent know as well.
   */
  static final int AGENT_UID = 999;

  static final int SCRIPT_UID = 1000;

  /** The first descriptor at which the launcher opens a file. */
  private static final int FIRST_DESCRIPTOR = 3;

  private static final String AGENT = AgentFiles.FOLDER.resolve(AgentFiles.AGENT).toString();

  private final Path nsjail;
  private final RuntimeFolder runtime;
  private final Confinement confinement;
  private final Set<String> raised;

  /**
   * Creates one for a way to confine scripts.
   *
   * @param raised the walls that the agent must raise, by the words that it knows
   */
  NsjailCommand(Path nsjail, RuntimeFolder runtime, Confinement confinement, Set<String> raised) {
    this.nsjail = nsjail;
    this.runtime = runtime;
    this.confinement = confinement;
    this.raised = Set.copyOf(raised);
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
    command.addAll(launching());
    entrances.forEach(entrance -> command.add(entrance.toString()));
    command.add("--");
    if (confinement.usesNsjail()) {
      command.addAll(nsjail(uids, descriptors(entrances)));
    }
    command.add(AGENT);
    command.add(confinement.word());
    if (uids instanceof JailUids.Taken taken) {
      command.add("sweeper=" + taken.sweeper());
    }
    raised.stream().sorted().forEach(command::add);
    return command;
  }

  private List<String> launching() {
    return switch (confinement) {
      case FULL -> runtime.mount();
      case REDUCED -> List.of("--first-to-die");
      case REDUCED_WITHOUT_NSJAIL ->
          List.of("--first-to-die", "--chroot", runtime.root().toString());
      case MINIMAL, MINIMAL_WITHOUT_NSJAIL -> List.of();
    };
  }

  private List<String> nsjail(JailUids uids, List<Integer> descriptors) {
    List<String> command = new ArrayList<>(List.of(nsjail.toString()));
    command.addAll(List.of("--config", runtime.profile().toString()));
    // Warnings and worse, on the agent's standard error, which no script ever holds.
    command.addAll(List.of("--quiet", "--log_fd", "2"));
    command.addAll(List.of("--seccomp_policy", runtime.outerPolicy().toString()));
    if (confinement == Confinement.REDUCED) {
      // Has no place in a profile.
      command.addAll(List.of("--chroot", runtime.root().toString()));
    }
    command.addAll(uids.arguments());
    for (int descriptor : descriptors) {
      command.addAll(List.of("--pass_fd", String.valueOf(descriptor)));
    }
    command.add("--");
    return command;
  }

  /** Returns where the processes of a script are in a jail that was started so. */
  Jail.Shape shape() {
    if (confinement.usesNsjail()) {
      return Jail.Shape.BELOW_NSJAIL;
    }
    return raised.contains("subreaper") ? Jail.Shape.BELOW_AGENT : Jail.Shape.ANYWHERE;
  }

  /** Returns the command that ends what a run has left, as root. */
  List<String> sweep(JailUids.Taken uids) {
    return List.of(
        runtime.launcher().toString(),
        "--",
        runtime.agentProgram().toString(),
        "sweep",
        String.valueOf(uids.script()),
        String.valueOf(uids.sweeper()));
  }

  /** Returns the environment of nsjail itself; the jail's own stands in the profile. */
  Map<String, String> environment() {
    return confinement.usesNsjail()
        ? Map.of(
            "CLOCHE_RUNTIME", runtime.path().toString(), "TMPDIR", runtime.temporary().toString())
        : Map.of();
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
