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

  /**
   * Reads the range; one that is not given is the usual one, or longer where that is too short.
   *
   * @param needed how many uids there must be
   */
  static UidRange from(Variables variables, int needed) {
    var usual = new UidRange(DEFAULT.first, Math.max(DEFAULT.last, DEFAULT.first + needed - 1));
    String text = variables.text(NAME, usual.first + "-" + usual.last);
    Matcher matcher = RANGE.matcher(text);
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = Integer.parseInt(matcher.group(2));
      if (first >= LEAST && last >= first) {
        return longEnough(variables, new UidRange(first, last), needed);
      }
    }
    variables.problem(NAME, "must be a range from 1000 on, such as 200000-200999, not " + text);
    return usual;
  }

  private static UidRange longEnough(Variables variables, UidRange range, int needed) {
    if (range.size() < needed) {
      variables.problem(
          NAME,
          "has "
              + range.size()
              + " uids, and as many runs as CLOCHE_MAX_CONCURRENT_EXECUTIONS says need at least "
              + needed);
    }
    return range;
  }
}
