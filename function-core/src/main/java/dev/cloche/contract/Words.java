package dev.cloche.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Matches words of requests and configuration with the constants that they name. */
public final class Words {

  private Words() {}

  /** Returns the constant whose name in lower case is {@code word}. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> words, String word) {
    return Arrays.stream(words.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst();
  }

  /** Returns the names of all constants in lower case. */
  public static <E extends Enum<E>> List<String> all(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Words::of).toList();
  }

  /** Returns the name of a constant in lower case. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
