package dev.cloche.execution;

import dev.cloche.contract.Characters;
import dev.cloche.contract.Issue;
import dev.cloche.contract.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds in what a compiler printed what it complains of and where.
 *
 * <p>In the forms that the compilers of the catalogue have: {@code main.c:3:5: error: text} (gcc,
 * javac, go, which leaves the word out), {@code main.cs(3,5): error CS1: text} (mcs), and a line
 * with the text before one with the place (rustc, esbuild).
 */
public final class CompilerMessages {

  private static final int MOST = 100;
  private static final int MOST_TEXT = 256 << 10;
  private static final int LONGEST = 300;

  private static final Pattern PLACE_AND_TEXT =
      Pattern.compile(
          "(?:\\./|/box/)?[\\w./-]{1,200}\\.\\w{1,10}[:(](\\d{1,9})(?:[:,](\\d{1,9}))?\\)?:\\s*"
              + "(?:(fatal error|error|warning|note)(?: \\w{1,10})?:\\s*)?(\\S.*)");

  private static final Pattern TEXT =
      Pattern.compile(
          "(?:\\S{1,2} )?\\[?(error|ERROR|warning|WARNING)(?:\\[\\w+]|]| \\w{1,10})?:? (\\S.*)");

  private static final Pattern PLACE =
      Pattern.compile("\\s*(?:--> )?[\\w./-]{1,200}\\.\\w{1,10}:(\\d{1,9}):(\\d{1,9}):?");

  /** The linker's, which knows no line. */
  private static final Pattern LINK =
      Pattern.compile(".{1,300}: ((?:undefined reference to|multiple definition of) .{1,300})");

  private final List<Issue> issues = new ArrayList<>();
  private final Optional<String> firstLine;

  private CompilerMessages(String text) {
    this.firstLine = text.lines().filter(line -> !line.isBlank()).findFirst();
    read(text);
  }

  /** Reads what the compile step printed. */
  public static CompilerMessages of(Compilation step) {
    return new CompilerMessages(
        Stream.of(step.stderr(), step.stdout())
            .map(CompilerMessages::text)
            .reduce("", (one, other) -> one + "\n" + other));
  }

  /** Returns what was understood, the first of it. */
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Returns the first complaint as one line, as well as it was understood. */
  Optional<String> first() {
    return issues.stream()
        .filter(issue -> issue.severity() == Severity.ERROR)
        .map(Issue::text)
        .findFirst()
        .or(() -> firstLine.map(line -> Characters.oneLine(line, LONGEST)));
  }

  private void read(String text) {
    @Nullable Matcher pending = null;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher whole = PLACE_AND_TEXT.matcher(line);
      Matcher words = TEXT.matcher(line);
      Matcher place = PLACE.matcher(line);
      Matcher link = LINK.matcher(line);
      if (issues.size() == MOST) {
        return;
      }
      if (whole.matches()) {
        add(whole.group(3), whole.group(4), whole.group(1), whole.group(2));
      } else if (link.matches()) {
        issues.add(Issue.error(Issue.COMPILE_ERROR, Characters.oneLine(link.group(1), LONGEST)));
      } else if (words.matches()) {
        pending = words;
      } else if (pending != null && place.matches()) {
        add(pending.group(1), pending.group(2), place.group(1), place.group(2));
        pending = null;
      }
    }
  }

  private void add(@Nullable String word, String message, String line, @Nullable String column) {
    if ("note".equals(word)) {
      return;
    }
    boolean warning = "warning".equalsIgnoreCase(word);
    issues.add(
        new Issue(
            warning ? Severity.WARNING : Severity.ERROR,
            warning ? "compile_warning" : Issue.COMPILE_ERROR,
            Characters.oneLine(message, LONGEST),
            Integer.parseInt(line),
            column == null ? 0 : Integer.parseInt(column)));
  }

  private static String text(byte[] output) {
    return new String(output, 0, Math.min(output.length, MOST_TEXT), StandardCharsets.UTF_8);
  }
}
