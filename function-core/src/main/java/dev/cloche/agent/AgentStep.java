package dev.cloche.agent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds what the agent is told about one program of a run.
 *
 * @param command the program, by its absolute path in the jail, and its arguments
 * @param environment the whole environment of the program
 * @param backstop after which the agent ends the program should the host say nothing; later than
 *     the time limit, which the host's own clock keeps
 */
public record AgentStep(List<String> command, Map<String, String> environment, Duration backstop) {

  /** Checks that there is a command and copies the collections. */
  public AgentStep {
    command = List.copyOf(command);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a step needs a command");
    }
    environment = Map.copyOf(environment);
    Objects.requireNonNull(backstop, "backstop");
  }

  /** Returns the program. */
  public String program() {
    return command.getFirst();
  }
}
