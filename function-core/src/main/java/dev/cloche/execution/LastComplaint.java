package dev.cloche.execution;

import dev.cloche.contract.Characters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the line on standard error that says why a script failed.
 *
 * <p>Tracebacks of Python, Ruby, Java, C# and bash end with it or begin with it, and have nothing
 * else that is not indented. Go, Rust, PHP and psql say more behind it, and are known by the words
 * before it.
 */
final class LastComplaint {

  private static final int LONGEST = 300;

  /** The part of stderr that is looked at. */
  private static final int TAIL_BYTES = 16 * 1024;

  private static final Pattern BEFORE_A_COMPLAINT =
      Pattern.compile("(panic|fatal error|(PHP )?Fatal error|psql:.{1,200}: (ERROR|FATAL)): .*");

  /** Rust's, whose text is on the next line. */
  private static final Pattern ABOVE_A_COMPLAINT = Pattern.compile("thread .* panicked at .*:");

  private LastComplaint() {}

  /** Returns it as one line; empty when there is none. */
  static Optional<String> of(byte[] stderr) {
    int start = Math.max(0, stderr.length - TAIL_BYTES);
    List<String> lines =
        new String(stderr, start, stderr.length - start, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    return known(lines).or(() -> last(lines)).map(line -> Characters.oneLine(line, LONGEST));
  }

  private static Optional<String> known(List<String> lines) {
    for (int index = lines.size() - 1; index >= 0; index--) {
      String line = lines.get(index);
      if (BEFORE_A_COMPLAINT.matcher(line).matches()) {
        return Optional.of(line);
      }
      if (ABOVE_A_COMPLAINT.matcher(line).matches() && index + 1 < lines.size()) {
        return Optional.of(line + " " + lines.get(index + 1));
      }
    }
    return Optional.empty();
  }

  /** Node puts an indented stack and its own version behind it. */
  private static Optional<String> last(List<String> lines) {
    return lines.stream()
        .filter(line -> !Character.isWhitespace(line.charAt(0)))
        .filter(line -> !line.startsWith("Node.js v"))
        .reduce((earlier, later) -> later);
  }
}
