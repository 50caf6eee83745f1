package dev.cloche.agent;

import dev.cloche.contract.InputFile;
import dev.cloche.output.OutputLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds what the agent is told about one run.
 *
 * @param command the program, by its absolute path in the jail, and its arguments
 * @param environment the whole environment of the script
 * @param scriptUid the uid and gid, as numbered inside the jail, that the script gets; empty where
 *     it must share the agent's
 * @param driver whether the program is a driver of ours that hands back a result
 * @param resourceLimits by the lower-case name of setrlimit(2) without its prefix
 * @param backstop after which the agent ends the script should the host say nothing; later than the
 *     time limit, which the host's own clock keeps
 * @param cgroupDescriptors open in the agent; writing {@code 0} moves the writer into a cgroup
 * @param outputLimit bytes of stdout, of stderr and of the result that are passed on
 * @param outputFiles what of the output folder is sent; empty where it is not looked at
 * @param stdin what the script reads; neither copied nor to be changed
 * @param files what is laid into the working folder, the script among them
 */
@SuppressWarnings("ArrayRecordComponent") // stdin may be megabytes: never compared, never copied
public record AgentRequest(
    List<String> command,
    Map<String, String> environment,
    OptionalInt scriptUid,
    boolean driver,
    Map<String, Long> resourceLimits,
    Duration backstop,
    List<Integer> cgroupDescriptors,
    long outputLimit,
    Optional<OutputLimits> outputFiles,
    byte[] stdin,
    List<InputFile> files) {

  /** Checks that there is a command and copies the collections. */
  public AgentRequest {
    command = List.copyOf(command);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a request needs a command");
    }
    environment = Map.copyOf(environment);
    Objects.requireNonNull(scriptUid, "scriptUid");
    resourceLimits = Map.copyOf(resourceLimits);
    Objects.requireNonNull(backstop, "backstop");
    cgroupDescriptors = List.copyOf(cgroupDescriptors);
    Objects.requireNonNull(outputFiles, "outputFiles");
    Objects.requireNonNull(stdin, "stdin");
    files = List.copyOf(files);
  }
}
