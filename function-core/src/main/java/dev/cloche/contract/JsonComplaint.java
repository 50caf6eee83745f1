package dev.cloche.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Says in our own words why a text is not JSON.
 *
 * <p>The parser's words are looked at and never repeated: they speak of its options and of its
 * source code.
 */
final class JsonComplaint {

  private static final int LONGEST_QUOTE = 40;
  private static final Pattern NOT_A_NUMBER =
      Pattern.compile("Non-standard token '([+-]?(?:NaN|Infinity|INF))'.*", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("Unrecognized token '(.*?)': was expecting.*", Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected character \\('.*?' \\(code ([0-9]{1,7})\\b.*", Pattern.DOTALL);

  /** What the parser expected where it found another character. */
  private static final Map<String, String> EXPECTED =
      inOrder(
          "double-quote", "a name in double quotes",
          "a colon", "a colon",
          "comma", "a comma or a closing bracket",
          "hex-digit", "a hexadecimal digit",
          "comment", "JSON, which has no comments",
          "plus signs", "a number without a plus sign",
          "a digit", "a digit",
          "digit (0-9)", "a digit",
          "a valid value", "a value");

  private static final Map<String, String> OTHERS =
      inOrder(
          "Document nesting depth", "values are nested deeper than is allowed",
          "Number value length", "a number has more digits than are allowed",
          "Name length", "a name has more characters than are allowed",
          "Token count", "there are more values and names than are allowed",
          "Illegal unquoted character", "a control character in a text must be escaped",
          "Illegal character", "a control character stands outside of a text",
          "Unrecognized character escape", "a text contains an unknown escape",
          "Invalid numeric value: Leading zeroes", "a number must not begin with a zero",
          "Unexpected close marker", "a bracket is closed that is not open");

  private JsonComplaint() {}

  /** Words a failure; {@code here} is how far the parser had come. */
  static String of(JacksonException failure, TokenStreamLocation here) {
    TokenStreamLocation place = Optional.ofNullable(failure.getLocation()).orElse(here);
    return "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + kind(failure);
  }

  private static String kind(JacksonException failure) {
    String original = Optional.ofNullable(failure.getOriginalMessage()).orElse("");
    if (failure instanceof UnexpectedEndOfInputException) {
      return "the body ends too early";
    }
    Matcher notANumber = NOT_A_NUMBER.matcher(original);
    if (notANumber.matches()) {
      return notANumber.group(1) + " is no JSON number";
    }
    Matcher token = TOKEN.matcher(original);
    if (token.matches()) {
      return Characters.quote(token.group(1), LONGEST_QUOTE) + " is no JSON value";
    }
    Matcher character = CHARACTER.matcher(original);
    if (character.matches()) {
      String found = Character.toString(Integer.parseInt(character.group(1)));
      return "unexpected character " + Characters.quote(found, 2) + expectation(original);
    }
    return first(OTHERS, original).orElse("this is not valid JSON");
  }

  private static String expectation(String original) {
    return first(EXPECTED, original).map(wanted -> " instead of " + wanted).orElse("");
  }

  private static Optional<String> first(Map<String, String> words, String original) {
    return words.entrySet().stream()
        .filter(entry -> original.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
