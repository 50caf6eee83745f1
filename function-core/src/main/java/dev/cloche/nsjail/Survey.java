package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the agent which of the walls that a process raises around itself this place lets it raise.
 */
final class Survey {

  /** Those that tiers with nsjail cannot do without; the agent refuses to serve without them. */
  static final Set<String> OF_FULL = Set.of("no_new_privileges", "seccomp", "securebits");

  private Survey() {}

  /** Returns the words of the agent for those that can be raised. */
  static Set<String> take(Path agent) throws IOException {
    return standing(QuickProgram.run(List.of(agent.toString(), "survey")));
  }

  private static Set<String> standing(String said) {
    Set<String> standing = new HashSet<>();
    for (String line : said.lines().toList()) {
      String[] words = line.split(" ", 2);
      if (words.length == 2 && words[1].equals("yes")) {
        standing.add(words[0]);
      }
    }
    return standing;
  }
}
