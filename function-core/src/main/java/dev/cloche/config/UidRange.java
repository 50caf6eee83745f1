package dev.cloche.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the user ids that runs may have outside of their jails.
 *
 * @param first above those of people and daemons
 * @param last included
 */
public record UidRange(int first, int last) {

  private static final String NAME = "CLOCHE_UID_RANGE";
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  /** The least that is neither a person's nor a daemon's on Debian (policy manual, 9.2.2). */
  private static final int LEAST = 1_000;

  private static final UidRange DEFAULT = new UidRange(200_000, 200_999);

  /** Checks the order. */
  public UidRange {
    if (first < LEAST || last < first) {
      throw new IllegalArgumentException("a range of uids begins at 1000 and ends after it");
    }
  }

  /** Returns how many there are. */
  public int size() {
    return last - first + 1;
  }

  static UidRange from(Variables variables) {
    String text = variables.text(NAME, DEFAULT.first + "-" + DEFAULT.last);
    Matcher matcher = RANGE.matcher(text);
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = Integer.parseInt(matcher.group(2));
      if (first >= LEAST && last >= first) {
        return new UidRange(first, last);
      }
    }
    variables.problem(NAME, "must be a range from 1000 on, such as 200000-200999, not " + text);
    return DEFAULT;
  }
}
