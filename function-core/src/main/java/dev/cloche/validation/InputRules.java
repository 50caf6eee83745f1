package dev.cloche.validation;

import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.FieldPath;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.InputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks arguments, environment, session and the size of all inputs together.
 *
 * <p>Arguments and environment share the room that execve(2) gives them, a quarter of the stack
 * limit, and a single string may have 128 KB; the bounds here stay well below.
 */
final class InputRules {

  static final int MOST_ARGUMENTS = 1_000;
  static final int MOST_VARIABLES = 200;
  static final int LONGEST_TEXT_BYTES = 64 << 10;
  static final int MOST_TEXT_BYTES = 256 << 10;
  static final long MOST_INPUT_BYTES = 8L << 20;
  static final int LONGEST_SESSION_ID = 200;

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");

  private InputRules() {}

  static void check(ExecutionRequest request, FieldProblems problems) {
    checkArguments(request.args(), problems);
    checkEnvironment(request.environment(), problems);
    checkSession(request, problems);
    long bytes = utf8Length(request.stdin());
    if (bytes > MOST_INPUT_BYTES) {
      problems.add("stdin", "is larger than the 8 MB that all inputs together may have");
      return;
    }
    for (InputFile file : request.files()) {
      bytes += file.content().length;
    }
    if (bytes > MOST_INPUT_BYTES) {
      problems.add(
          "files", "are, with stdin, larger than the 8 MB that all inputs together may have");
    }
  }

  private static void checkArguments(List<String> arguments, FieldProblems problems) {
    if (arguments.size() > MOST_ARGUMENTS) {
      problems.add("args", "must have at most " + MOST_ARGUMENTS + " elements");
      return;
    }
    FieldPath path = FieldPath.ROOT.field("args");
    int total = 0;
    for (int index = 0; index < arguments.size(); index++) {
      total += checkText(path.index(index), arguments.get(index), problems);
    }
    if (total > MOST_TEXT_BYTES) {
      problems.add(path, "must have at most " + MOST_TEXT_BYTES + " bytes together");
    }
  }

  private static void checkEnvironment(Map<String, String> environment, FieldProblems problems) {
    if (environment.size() > MOST_VARIABLES) {
      problems.add("environment", "must have at most " + MOST_VARIABLES + " variables");
      return;
    }
    FieldPath path = FieldPath.ROOT.field("environment");
    int total = 0;
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      FieldPath at = path.field(variable.getKey());
      if (!VARIABLE.matcher(variable.getKey()).matches()) {
        problems.add(
            at,
            "is not a name of letters, digits and underscores that does not begin with a digit");
      }
      total += checkText(at, variable.getValue(), problems);
    }
    if (total > MOST_TEXT_BYTES) {
      problems.add(path, "must have at most " + MOST_TEXT_BYTES + " bytes together");
    }
  }

  private static void checkSession(ExecutionRequest request, FieldProblems problems) {
    request
        .sessionId()
        .filter(
            id ->
                id.isBlank()
                    || id.length() > LONGEST_SESSION_ID
                    || id.chars().anyMatch(Character::isISOControl))
        .ifPresent(
            id ->
                problems.add(
                    "session_id",
                    "must have 1 to " + LONGEST_SESSION_ID + " characters, none of them control"));
  }

  private static int checkText(FieldPath path, String text, FieldProblems problems) {
    int bytes = utf8Length(text);
    if (bytes > LONGEST_TEXT_BYTES) {
      problems.add(path, "must have at most " + LONGEST_TEXT_BYTES + " bytes");
    }
    return bytes;
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
