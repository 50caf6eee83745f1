package dev.cloche.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Says which languages of the catalogue can run at this place, as found at start.
 *
 * <p>Immutable.
 */
public final class OfferedLanguages {

  private final LanguageCatalogue catalogue;
  private final boolean demanded;
  private final Map<Language, LanguageAvailability> availability;

  private OfferedLanguages(
      LanguageCatalogue catalogue,
      boolean demanded,
      Map<Language, LanguageAvailability> availability) {
    this.catalogue = catalogue;
    this.demanded = demanded;
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
    return new OfferedLanguages(
        catalogue,
        switchedOn.isPresent(),
        probe(
            catalogue.languages(),
            language ->
                wanted.contains(language)
                    ? probe.probe(language)
                    : new LanguageAvailability.SwitchedOff()));
  }

  /** Asks about as many at a time as there are processors: a JVM among others takes a while. */
  private static Map<Language, LanguageAvailability> probe(
      List<Language> languages, LanguageProbe probe) {
    Map<Language, Future<LanguageAvailability>> asked = new LinkedHashMap<>();
    try (ExecutorService probes =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      languages.forEach(
          language -> asked.put(language, probes.submit(() -> probe.probe(language))));
    }
    Map<Language, LanguageAvailability> found = new LinkedHashMap<>();
    asked.forEach((language, answer) -> found.put(language, answer.resultNow()));
    return found;
  }

  /** Returns the catalogue that was asked about. */
  public LanguageCatalogue catalogue() {
    return catalogue;
  }

  /** Returns what was found for each language, in the order of the catalogue. */
  public Map<Language, LanguageAvailability> all() {
    return availability;
  }

  /**
   * Tells whether a language is missing that should be there: one that was switched on by its name,
   * or where none was, every single one.
   */
  public boolean isLacking() {
    var missing = LanguageAvailability.RuntimeMissing.class;
    return demanded
        ? availability.values().stream().anyMatch(missing::isInstance)
        : availability.values().stream().allMatch(missing::isInstance);
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
