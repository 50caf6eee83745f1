package dev.cloche.output;

import dev.cloche.contract.Characters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes names that are fit for JSON, screens and other file systems from the paths of one run.
 *
 * <p>Kept are folders and every printable character; control characters, those that turn the
 * direction of text or take no space, and line separators go; what remains is normalised (NFC). Not
 * thread-safe.
 */
final class OutputNames {

  /** More than any client's file system takes. */
  static final int LONGEST_BYTES = 1_024;

  private static final int LONGEST_SHOWN = 255;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

  /** Letters and marks that show nothing: Hangul fillers, the grapheme joiner, Braille's blank. */
  private static final String INVISIBLE = "\u034F\u115F\u1160\u2800\u3164\uFFA0";

  private final Set<String> taken = new HashSet<>();

  /** Returns the name for a path, if it has one that no other path of the run has. */
  Optional<String> take(byte[] path) {
    return decode(path)
        .map(text -> Normalizer.normalize(printable(text, ""), Normalizer.Form.NFC))
        .filter(OutputNames::isFit)
        .filter(taken::add);
  }

  /** Returns a text by which a person recognises a path, whatever it is. */
  static String show(byte[] path) {
    String text = printable(new String(path, StandardCharsets.UTF_8), "\uFFFD");
    int end = Math.min(text.length(), LONGEST_SHOWN);
    boolean cut = end < text.length();
    if (cut && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return cut ? text.substring(0, end) + "…" : text;
  }

  private static Optional<String> decode(byte[] path) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(path)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String printable(String text, String instead) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Characters.isUnprintable(point)) {
                kept.append(instead);
              } else {
                kept.appendCodePoint(point);
              }
            });
    return kept.toString();
  }

  /**
   * Where some callers save the file, a backslash separates folders and a letter with a colon is a
   * drive, so that it could leave theirs.
   */
  private static boolean isFit(String name) {
    return name.indexOf('\\') < 0
        && !DRIVE.matcher(name).lookingAt()
        && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
        && List.of(name.split("/", -1)).stream().allMatch(OutputNames::isFitSegment);
  }

  /** Windows drops dots and blanks from the end, and what then remains may be another name. */
  private static boolean isFitSegment(String segment) {
    return !segment.isEmpty()
        && segment.codePoints().anyMatch(OutputNames::isVisible)
        && segment.charAt(segment.length() - 1) != '.'
        && segment.charAt(segment.length() - 1) != ' ';
  }

  private static boolean isVisible(int point) {
    return !Character.isSpaceChar(point) && INVISIBLE.indexOf(point) < 0;
  }
}
