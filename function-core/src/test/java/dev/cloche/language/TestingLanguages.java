package dev.cloche.language;

import java.util.Optional;
import java.util.Set;

/** Offers the shipped catalogue without a runtime behind it. */
public final class TestingLanguages {

  private TestingLanguages() {}

  /** Offers every language but bash, whose runtime is missing, and nothing is switched off. */
  public static OfferedLanguages withoutBash() {
    return OfferedLanguages.probe(
        new LanguageCatalogueReader().readShipped(),
        Optional.empty(),
        language ->
            language.name().equals("bash")
                ? new LanguageAvailability.RuntimeMissing(language.command())
                : new LanguageAvailability.Available(language.name() + " 1.0"));
  }

  /** Offers python, and bash whose runtime is missing; both were switched on by their names. */
  public static OfferedLanguages pythonAndMissingBash() {
    return OfferedLanguages.probe(
        new LanguageCatalogueReader().readShipped(),
        Optional.of(Set.of("python", "bash")),
        language ->
            language.name().equals("bash")
                ? new LanguageAvailability.RuntimeMissing(language.command())
                : new LanguageAvailability.Available(language.name() + " 1.0"));
  }

  /** Offers every language. */
  public static OfferedLanguages all() {
    return OfferedLanguages.probe(
        new LanguageCatalogueReader().readShipped(),
        Optional.empty(),
        language -> new LanguageAvailability.Available(language.name() + " 1.0"));
  }

  /** Offers python only. */
  public static OfferedLanguages pythonOnly() {
    return OfferedLanguages.probe(
        new LanguageCatalogueReader().readShipped(),
        Optional.of(Set.of("python")),
        language -> new LanguageAvailability.Available(language.name() + " 1.0"));
  }
}
