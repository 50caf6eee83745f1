package dev.cloche.language;

/** Finds out whether the runtime of a language is there, by asking for its version. */
@FunctionalInterface
public interface LanguageProbe {

  /**
   * Runs the version command of a language where its scripts would run.
   *
   * <p>Never throws for a runtime that is missing or broken: that is {@link
   * LanguageAvailability.RuntimeMissing}. Blocking; called once for each language at start.
   */
  LanguageAvailability probe(Language language);
}
