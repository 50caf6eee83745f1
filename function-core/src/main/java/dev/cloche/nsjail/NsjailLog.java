package dev.cloche.nsjail;

import dev.cloche.contract.Characters;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes one line for our log of what nsjail and the agent wrote to their standard error.
 *
 * <p>nsjail 3.6 begins a line with its level, the time and a pid: {@code
 * [F][2026-11-20T20:51:39+0000][1] runChild():506 Launching child process failed}. That a run could
 * not start is told by its levels E and F, by what exactly failed often only by a warning, and
 * beside them stand warnings that every start as root has. Hence errors come first and what does
 * not fit is dropped from the end. Nothing of it is believed: a hostile agent writes here too.
 */
final class NsjailLog {

  /** What a pipe holds on Linux, pipe(7): nobody reads while nsjail lives, so more cannot come. */
  static final int MOST_BYTES = 64 << 10;

  /** Bounds the line, in UTF-16 units. */
  static final int LONGEST_LINE = 1_000;

  private static final int MOST_LINES = 200;
  private static final String AGENT = "agent: ";
  private static final Pattern NSJAIL =
      Pattern.compile("\\[(?<level>[DIWEF])]\\[[^]]{0,40}](?:\\[\\d{1,10}])? ?(?<text>.*)");

  /** Ranks lines, what says most about a failure first. */
  private enum Weight {
    ERROR,
    WARNING,
    OTHER,
    INFORMATION
  }

  private record Line(Weight weight, String text) {}

  private NsjailLog() {}

  /** Returns the line, which is empty when nothing was said. */
  static String line(byte[] written) {
    int length = Math.min(written.length, MOST_BYTES);
    String text =
        new String(written, 0, length, StandardCharsets.UTF_8)
            .lines()
            .map(NsjailLog::weigh)
            .filter(line -> !line.text().isBlank())
            .sorted(Comparator.comparing(Line::weight))
            .limit(MOST_LINES)
            .map(line -> line.text().strip())
            .collect(Collectors.joining("; "));
    return Characters.oneLine(text, LONGEST_LINE);
  }

  private static Line weigh(String line) {
    if (line.startsWith(AGENT)) {
      return new Line(Weight.ERROR, line);
    }
    Matcher nsjail = NSJAIL.matcher(line);
    if (!nsjail.matches()) {
      return new Line(Weight.OTHER, line);
    }
    Weight weight =
        switch (nsjail.group("level")) {
          case "E", "F" -> Weight.ERROR;
          case "W" -> Weight.WARNING;
          default -> Weight.INFORMATION;
        };
    return new Line(weight, nsjail.group("text"));
  }
}
