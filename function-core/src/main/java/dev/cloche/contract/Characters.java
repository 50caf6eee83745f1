package dev.cloche.contract;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Knows the characters that must not be in a request, and prints those safely that are. */
public final class Characters {

  private Characters() {}

  /** Returns the index of the first UTF-16 unit that is half of a pair without its other half. */
  public static OptionalInt loneSurrogate(String text) {
    return IntStream.range(0, text.length()).filter(i -> isLone(text, i)).findFirst();
  }

  /** Returns the text in quotes, cut after {@code longest} units, with escapes as JSON has them. */
  public static String quote(String text, int longest) {
    var quoted = new StringBuilder("\"");
    int end = Math.min(text.length(), longest);
    for (int i = 0; i < end; i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        quoted.append('\\').append(unit);
      } else if (isUnprintable(unit) || isLone(text, i)) {
        quoted.append(String.format("\\u%04x", (int) unit));
      } else {
        quoted.append(unit);
      }
    }
    return quoted.append(end < text.length() ? "…\"" : "\"").toString();
  }

  /**
   * Returns one line, cut after {@code longest} units, without control and format characters, line
   * separators (Java's {@code \p{Cntrl}} lacks those beyond ASCII) and halves of pairs.
   */
  public static String oneLine(String text, int longest) {
    boolean whole = text.length() <= longest;
    String cut = whole ? text : text.substring(0, longest) + "…";
    return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /**
   * Tells whether a character shows nothing of itself and may change how others are shown:
   * controls, formats such as those that turn the direction of text, separators of lines and
   * paragraphs.
   */
  public static boolean isUnprintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isLone(String text, int index) {
    char unit = text.charAt(index);
    if (Character.isHighSurrogate(unit)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(unit)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
