package dev.cloche.nsjail;

import dev.cloche.contract.Characters;
import dev.cloche.contract.Issue;
import dev.cloche.contract.Severity;
import dev.cloche.contract.ValidationReport;
import dev.cloche.contract.Words;
import dev.cloche.execution.Validation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the validator in the run's own process, and reads what it says.
 *
 * <p>The question is lines of {@code name=value}; the answer is a line {@code accepted} or {@code
 * refused} and then one line for each issue: severity, code, line, column and message, separated by
 * tabs. It comes from where the script will run and is believed no further than it is well-formed.
 */
final class ValidatorOpinion {

  private static final int MOST_ISSUES = 100;
  private static final int LONGEST_MESSAGE = 400;
  private static final Pattern ISSUE =
      Pattern.compile("([a-z]{1,20})\t([a-z_]{1,40})\t(\\d{1,9})\t(\\d{1,9})\t(.+)");

  private ValidatorOpinion() {}

  static String question(Validation validation, String file, Optional<String> entrypoint) {
    var lines = new StringBuilder();
    line(lines, "policy", validation.policy().wireName());
    line(lines, "file", file);
    entrypoint.ifPresent(name -> line(lines, "entrypoint", name));
    if (validation.only()) {
      line(lines, "only", "1");
    }
    validation.forbiddenImports().forEach(module -> line(lines, "forbid", module));
    return lines.toString();
  }

  /** Reads the issues of an answer; empty when it is none. */
  static Optional<List<Issue>> issues(byte[] opinion) {
    List<String> lines = new String(opinion, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || lines.size() > 1 + MOST_ISSUES) {
      return Optional.empty();
    }
    List<Issue> issues = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Optional<Issue> issue = issue(line);
      if (issue.isEmpty()) {
        return Optional.empty();
      }
      issues.add(issue.get());
    }
    String verdict = new ValidationReport(issues).valid() ? "accepted" : "refused";
    return lines.getFirst().equals(verdict) ? Optional.of(issues) : Optional.empty();
  }

  private static Optional<Issue> issue(String line) {
    Matcher fields = ISSUE.matcher(line);
    if (!fields.matches()) {
      return Optional.empty();
    }
    return Words.find(Severity.class, fields.group(1))
        .map(
            severity ->
                new Issue(
                    severity,
                    fields.group(2),
                    Characters.oneLine(fields.group(5), LONGEST_MESSAGE),
                    Integer.parseInt(fields.group(3)),
                    Integer.parseInt(fields.group(4))));
  }

  private static void line(StringBuilder lines, String name, String value) {
    lines.append(name).append('=').append(value).append('\n');
  }
}
