package dev.cloche.contract;

import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds one thing that was found in a script before it ran.
 *
 * @param code what it is, in snake case, for example {@code syntax_error}
 * @param message one line for people
 * @param line in the script, from 1; 0 where it is not known
 * @param column in that line, from 1; 0 where it is not known
 */
public record Issue(Severity severity, String code, String message, int line, int column) {

  /** The language's own parser does not understand the script. */
  public static final String SYNTAX_ERROR = "syntax_error";

  /** The script does not define the function that the request names as its entrypoint. */
  public static final String ENTRYPOINT_MISSING = "entrypoint_missing";

  /** The compiler does not understand the script. */
  public static final String COMPILE_ERROR = "compile_error";

  /** The script could not be checked, and may not run unchecked. */
  public static final String UNCHECKED = "unchecked";

  /** Checks that nothing is null and no place negative. */
  public Issue {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("no script has the line " + line + ":" + column);
    }
  }

  /** Creates one that keeps the script from running and that has no place. */
  public static Issue error(String code, String message) {
    return new Issue(Severity.ERROR, code, message, 0, 0);
  }

  /** Returns one line with the place, if that is known. */
  public String text() {
    return line == 0 ? message : "line " + line + ": " + message;
  }

  /** Adds the members as callers read them; a place that is not known is null. */
  public void putInto(ObjectNode json) {
    json.put("severity", severity.wireName());
    json.put("code", code);
    json.put("message", message);
    putPlace(json, "line", line);
    putPlace(json, "column", column);
  }

  private static void putPlace(ObjectNode json, String name, int place) {
    if (place == 0) {
      json.putNull(name);
    } else {
      json.put(name, place);
    }
  }
}
