package dev.cloche.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what a command or a variable of the catalogue leaves open. */
final class CommandTemplate {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

  /** What is left of the memory limit for stacks, code and what a runtime keeps beside its heap. */
  private static final int HEAP_PERCENT = 70;

  private final Map<String, String> values;

  private CommandTemplate(Map<String, String> values) {
    this.values = values;
  }

  static CommandTemplate of(String file, String entrypoint, long memoryBytes) {
    long megabytes = Math.max(1, memoryBytes >> 20);
    return new CommandTemplate(
        Map.of(
            "file",
            file,
            "entrypoint",
            entrypoint,
            "memory_mb",
            String.valueOf(megabytes),
            "heap_mb",
            String.valueOf(Math.max(1, megabytes * HEAP_PERCENT / 100))));
  }

  /** Checks that every placeholder of a text is known. */
  static void check(String text) {
    of("", "", 0).fill(text);
  }

  List<String> fill(List<String> words) {
    return words.stream().map(this::fill).toList();
  }

  Map<String, String> fill(Map<String, String> variables) {
    Map<String, String> filled = new LinkedHashMap<>();
    variables.forEach((name, value) -> filled.put(name, fill(value)));
    return filled;
  }

  private String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no placeholder is called {" + name + "}");
    }
    return value;
  }
}
