package dev.cloche.contract;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a place in a JSON document as a person would: {@code files["a b.txt"].encoding}.
 *
 * @param text safe to print: no control characters, no lone surrogates, bounded in length
 */
public record FieldPath(String text) {

  /** The document as a whole. */
  public static final FieldPath ROOT = new FieldPath("");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");
  private static final int LONGEST_NAME = 100;

  /** Checks that nothing is null. */
  public FieldPath {
    Objects.requireNonNull(text, "text");
  }

  /** Returns the path of a member of the object at this path. */
  public FieldPath field(String name) {
    if (PLAIN.matcher(name).matches()) {
      return new FieldPath(text.isEmpty() ? name : text + "." + name);
    }
    String quoted = Characters.quote(name, LONGEST_NAME);
    return new FieldPath(text.isEmpty() ? quoted : text + "[" + quoted + "]");
  }

  /** Returns the path of an element of the list at this path. */
  public FieldPath index(int index) {
    return new FieldPath(text + "[" + index + "]");
  }

  @Override
  public String toString() {
    return text;
  }
}
