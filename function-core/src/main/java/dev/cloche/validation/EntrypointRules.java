package dev.cloche.validation;

import dev.cloche.contract.FieldProblems;
import dev.cloche.language.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the name of the function that is to be called. */
final class EntrypointRules {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

  private EntrypointRules() {}

  static void check(Optional<String> entrypoint, Language language, FieldProblems problems) {
    if (entrypoint.isEmpty()) {
      return;
    }
    if (!IDENTIFIER.matcher(entrypoint.get()).matches()) {
      problems.add("entrypoint", "must be a name of at most 100 letters, digits and underscores");
    } else if (!language.hasEntrypoints()) {
      problems.add("entrypoint", "cannot be given for " + language.name());
    }
  }
}
