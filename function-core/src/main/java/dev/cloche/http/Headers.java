package dev.cloche.http;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the headers of a request; names are the same in upper and lower case.
 *
 * <p>Immutable.
 */
public final class Headers {

  private final Map<String, List<String>> values;

  /** Copies headers as a server has them, each name with one value or more. */
  public Headers(Map<String, List<String>> values) {
    Map<String, List<String>> copy = new TreeMap<>();
    values.forEach(
        (name, list) ->
            copy.merge(name.toLowerCase(Locale.ROOT), List.copyOf(list), Headers::joined));
    this.values = Collections.unmodifiableMap(copy);
  }

  /** Returns every value of a header, in order. */
  public List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** Returns the value of a header that is there exactly once. */
  public Optional<String> single(String name) {
    List<String> all = all(name);
    return all.size() == 1 ? Optional.of(all.getFirst().strip()) : Optional.empty();
  }

  /** Tells whether a header is there at all. */
  public boolean has(String name) {
    return !all(name).isEmpty();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
