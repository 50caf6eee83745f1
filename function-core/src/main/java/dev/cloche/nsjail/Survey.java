package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Asks the agent which of the walls that a process raises around itself this place lets it raise.
 */
final class Survey {

  /** Those that tiers with nsjail cannot do without; the agent refuses to serve without them. */
  static final Set<String> OF_FULL = Set.of("no_new_privileges", "seccomp", "securebits");

  private static final long LONGEST_SECONDS = 10;

  private Survey() {}

  /** Returns the words of the agent for those that can be raised. */
  static Set<String> take(Path agent) throws IOException {
    var builder = new ProcessBuilder(List.of(agent.toString(), "survey"));
    builder.environment().clear();
    Process process = builder.redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("the agent cannot look around: " + said.strip());
      }
      return standing(said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
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
