package dev.cloche.runner.isolation;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Says how far a program against a wall came.
 *
 * @param evidence what it found there
 */
record AttemptOutcome(boolean gotThrough, String evidence) {

  private static final String THROUGH = "got through: ";
  private static final String STOPPED = "stopped: ";

  /** Reads the last word of a program that was run as a script. */
  static AttemptOutcome of(JsonNode result) {
    if (result.path("status").asString("").equals("memory_limit")) {
      return new AttemptOutcome(false, "ended at its memory limit");
    }
    return said(result.path("stdout").asString(""))
        .orElseThrow(() -> new AssertionError("The program did not say its last word: " + result));
  }

  /** Reads the last word in what a program has printed. */
  static Optional<AttemptOutcome> said(String printed) {
    return printed
        .lines()
        .filter(line -> line.startsWith(THROUGH) || line.startsWith(STOPPED))
        .findFirst()
        .map(
            line ->
                new AttemptOutcome(
                    line.startsWith(THROUGH), line.substring(line.indexOf(": ") + 2)));
  }

  @Override
  public String toString() {
    return (gotThrough ? THROUGH : STOPPED) + evidence;
  }
}
