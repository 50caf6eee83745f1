package dev.cloche.config;

import dev.cloche.contract.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads variables of the environment, each with its kind, bounds and default.
 *
 * <p>Collects what is wrong and goes on with the default, so that every problem is told at once;
 * and remembers the effective value of each name, so that the whole can be printed. Not
 * thread-safe.
 */
final class Variables {

  private final Map<String, String> environment;
  private final List<ConfigProblem> problems = new ArrayList<>();
  private final Map<String, String> effective = new LinkedHashMap<>();

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Returns a value without the blanks around it; one that is empty, or that Kubernetes injected,
   * counts as not set.
   */
  Optional<String> text(String name) {
    Optional<String> value =
        Optional.ofNullable(environment.get(name))
            .map(String::strip)
            .filter(v -> !v.isEmpty() && !ConfigNames.isForeign(name, v));
    effective.put(name, value.orElse(""));
    return value;
  }

  String text(String name, String fallback) {
    String value = text(name).orElse(fallback);
    effective.put(name, value);
    return value;
  }

  /** Returns a value that is printed masked. */
  Optional<String> secret(String name) {
    Optional<String> value = text(name);
    effective.put(name, value.isPresent() ? "***" : "");
    return value;
  }

  int integer(String name, int fallback, int least, int most) {
    return read(
        name,
        text -> text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
        String::valueOf,
        "an integer",
        fallback,
        least,
        most);
  }

  long size(String name, long fallback, long least, long most) {
    return read(name, Amounts::size, Amounts::print, "a size such as 512MB", fallback, least, most);
  }

  Duration duration(String name, Duration fallback, Duration least, Duration most) {
    return read(
        name, Amounts::duration, Amounts::print, "a time such as 30s", fallback, least, most);
  }

  <E extends Enum<E>> E word(String name, E fallback, Set<E> allowed) {
    Optional<E> value = optionalWord(name, allowed, fallback.getDeclaringClass());
    effective.put(name, Words.of(value.orElse(fallback)));
    return value.orElse(fallback);
  }

  <E extends Enum<E>> Optional<E> optionalWord(String name, Set<E> allowed, Class<E> words) {
    Optional<String> text = text(name);
    Optional<E> value = text.flatMap(word -> Words.find(words, word)).filter(allowed::contains);
    if (text.isPresent() && value.isEmpty()) {
      List<String> known =
          Arrays.stream(words.getEnumConstants()).filter(allowed::contains).map(Words::of).toList();
      problem(name, "must be one of " + String.join(", ", known) + ", not " + text.get());
    }
    return value;
  }

  void problem(String name, String message) {
    problems.add(new ConfigProblem(name, message));
  }

  /** Tells whether a problem was noted for a name. */
  boolean isWrong(String name) {
    return problems.stream().anyMatch(problem -> problem.name().equals(name));
  }

  /** Replaces what is printed for a name. */
  void show(String name, String value) {
    effective.put(name, value);
  }

  /** Returns every name that was read with its effective value, secrets masked. */
  Map<String, String> effective() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(effective));
  }

  /** Ends the reading: whatever nobody read must not be there. */
  void finish() throws InvalidConfigException {
    ConfigNames.rejectUnknown(environment, effective.keySet(), problems);
    if (!problems.isEmpty()) {
      throw new InvalidConfigException(problems);
    }
  }

  private <T extends Comparable<T>> T read(
      String name,
      Function<String, Optional<T>> reader,
      Function<T, String> printer,
      String kind,
      T fallback,
      T least,
      T most) {
    Optional<String> text = text(name);
    T value = text.flatMap(reader).orElse(fallback);
    if (text.isPresent() && reader.apply(text.get()).isEmpty()) {
      problem(name, "must be " + kind + ", not " + text.get());
    } else if (text.isPresent() && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
      problem(
          name,
          "must be from "
              + printer.apply(least)
              + " to "
              + printer.apply(most)
              + ", not "
              + text.get());
      value = fallback;
    }
    effective.put(name, printer.apply(value));
    return value;
  }
}
