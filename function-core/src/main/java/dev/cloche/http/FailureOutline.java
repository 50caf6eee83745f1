package dev.cloche.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Describes a failure for the log by its types and places alone.
 *
 * <p>Messages are left out: that of an exception may quote what was being worked on, which may be a
 * script.
 */
final class FailureOutline {

  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 20;

  private FailureOutline() {}

  static String of(Throwable failure) {
    var outline = new StringBuilder();
    Throwable current = failure;
    for (int depth = 0; current != null && depth < MOST_CAUSES; depth++) {
      outline.append(depth == 0 ? "" : "\ncaused by ").append(current.getClass().getName());
      outline.append(
          Arrays.stream(current.getStackTrace())
              .limit(MOST_FRAMES)
              .map(frame -> "\n    at " + frame)
              .collect(Collectors.joining()));
      current = current.getCause();
    }
    return outline.toString();
  }
}
