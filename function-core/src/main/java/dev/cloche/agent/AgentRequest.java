package dev.cloche.agent;

import dev.cloche.contract.InputFile;
import dev.cloche.output.OutputLimits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds what the agent is told about one run.
 *
 * @param compile what comes first and must end well, if anything
 * @param run the script's own program; empty where it is only to be compiled
 * @param scriptUid the uid and gid, as numbered inside the jail, that the script gets; empty where
 *     it must share the agent's
 * @param driver whether the program is a driver of ours that hands back a result
 * @param question for the validator in the program's own process, if it has one
 * @param resourceLimits by the lower-case name of setrlimit(2) without its prefix
 * @param cgroupDescriptors open in the agent; writing {@code 0} moves the writer into a cgroup
 * @param outputLimit bytes of stdout, of stderr and of the result that are passed on
 * @param scratchBytes of a further tmpfs; 0 for none
 * @param niceness added to the agent's own; 0 for none
 * @param outputFiles what of the output folder is sent; empty where it is not looked at
 * @param stdin what the script reads; neither copied nor to be changed
 * @param files what is laid into the working folder, the script among them
 */
@SuppressWarnings("ArrayRecordComponent") // stdin may be megabytes: never compared, never copied
public record AgentRequest(
    Optional<AgentStep> compile,
    Optional<AgentStep> run,
    OptionalInt scriptUid,
    boolean driver,
    Optional<String> question,
    Map<String, Long> resourceLimits,
    List<Integer> cgroupDescriptors,
    long outputLimit,
    long scratchBytes,
    int niceness,
    Optional<OutputLimits> outputFiles,
    byte[] stdin,
    List<InputFile> files) {

  /** Checks that there is a step and copies the collections. */
  public AgentRequest {
    if (compile.isEmpty() && run.isEmpty()) {
      throw new IllegalArgumentException("a request needs a step");
    }
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(scriptUid, "scriptUid");
    resourceLimits = Map.copyOf(resourceLimits);
    cgroupDescriptors = List.copyOf(cgroupDescriptors);
    Objects.requireNonNull(outputFiles, "outputFiles");
    Objects.requireNonNull(stdin, "stdin");
    files = List.copyOf(files);
  }

  /** Returns the program that is started first. */
  public String program() {
    return compile.or(() -> run).orElseThrow().program();
  }
}
