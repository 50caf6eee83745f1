package dev.cloche.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which languages of the catalogue can run at this place, as found at start.
 *
 * <p>Immutable.
 */
public final class OfferedLanguages {

  private final LanguageCatalogue catalogue;
  private final Map<Language, LanguageAvailability> availability;

  private OfferedLanguages(
      LanguageCatalogue catalogue, Map<Language, LanguageAvailability> availability) {
    this.catalogue = catalogue;
    this.availability = Collections.unmodifiableMap(availability);
  }

  /**
   * Asks for each language that is switched on whether its runtime is there.
   *
   * @param switchedOn names or aliases; empty for all of the catalogue
   * @throws IllegalArgumentException when a name is not in the catalogue
   */
  public static OfferedLanguages probe(
      LanguageCatalogue catalogue, Optional<Set<String>> switchedOn, LanguageProbe probe) {
    Set<Language> wanted =
        switchedOn
            .map(names -> resolve(catalogue, names))
            .orElseGet(() -> Set.copyOf(catalogue.languages()));
    Map<Language, LanguageAvailability> found = new LinkedHashMap<>();
    for (Language language : catalogue.languages()) {
      found.put(
          language,
          wanted.contains(language)
              ? probe.probe(language)
              : new LanguageAvailability.SwitchedOff());
    }
    return new OfferedLanguages(catalogue, found);
  }

  /** Returns the catalogue that was asked about. */
  public LanguageCatalogue catalogue() {
    return catalogue;
  }

  /** Returns what was found for each language, in the order of the catalogue. */
  public Map<Language, LanguageAvailability> all() {
    return availability;
  }

  /** Returns what was found for a language of the catalogue. */
  public LanguageAvailability of(Language language) {
    LanguageAvailability found = availability.get(language);
    if (found == null) {
      throw new IllegalArgumentException(language.name() + " is not in the catalogue");
    }
    return found;
  }

  private static Set<Language> resolve(LanguageCatalogue catalogue, Set<String> names) {
    return names.stream()
        .map(
            name ->
                catalogue
                    .find(name)
                    .orElseThrow(() -> new IllegalArgumentException("unknown language " + name)))
        .collect(Collectors.toSet());
  }
}
