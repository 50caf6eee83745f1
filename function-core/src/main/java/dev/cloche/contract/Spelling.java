package dev.cloche.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Spelling {

  private static final int LONGEST = 64;

  private Spelling() {}

  /**
   * Returns the known name that is nearest to {@code written}, if one is near enough: at most a
   * third of its letters differ, case aside.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= tolerance(name))
        .min(
            Comparator.comparingInt(
                (String name) -> distance(lower, name.toLowerCase(Locale.ROOT))));
  }

  private static int tolerance(String name) {
    return Math.max(1, name.length() / 3);
  }

  /** Counts insertions, deletions and replacements (Levenshtein), one row at a time. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced =
            previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        int moved = Math.min(previous[column], current[column - 1]) + 1;
        current[column] = Math.min(replaced, moved);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
